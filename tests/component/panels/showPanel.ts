import { render } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import type { Component } from 'svelte'
import { openAtlas } from '../../fixtures/facts'
import Fixture from './Panel.fixture.svelte'

/** Shows a panel on the real facts, as a link such as `?time=2017` opens it. */
export function showPanel<Props extends Record<string, unknown>>(
  panel: Component<Props>,
  link = '',
  lang: 'en' | 'de' = 'en',
  props?: Props,
) {
  const atlas = openAtlas(link, lang)
  const { container } = render(Fixture, {
    props: { atlas, panel: panel as Component<Record<string, unknown>>, ...(props && { props }) },
  })
  return { atlas, container, user: userEvent.setup() }
}

/** The addresses of the rows or marks inside an element, in the order of the page. */
export function idsIn(element: Element): string[] {
  return [...element.querySelectorAll('[data-id]')].map((row) => row.getAttribute('data-id') ?? '')
}
