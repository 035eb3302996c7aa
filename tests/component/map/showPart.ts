import { render } from '@testing-library/svelte'
import type { Component } from 'svelte'
import { openAtlas } from '../../fixtures/facts'
import PartFixture from './Part.fixture.svelte'

/** Shows one part of what stands on the map, on the real facts, as a link such as `?time=2017` opens it. */
export function showPart<Props extends object>(
  part: Component<Props>,
  props: Props,
  link = '',
  lang: 'en' | 'de' = 'en',
) {
  const atlas = openAtlas(link, lang)
  const { unmount } = render(PartFixture, { props: { atlas, part, props } })
  return { atlas, unmount }
}
