import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { LANGS } from '../../i18n/lang'
import { getPageMessages } from '../../i18n/pages'
import { SITE_PAGES, type SitePage } from '../../state/pages'
import type { PageDocument } from '../pageDocument'
import AboutData from './AboutData.svelte'
import Accessibility from './Accessibility.svelte'
import Imprint from './Imprint.svelte'
import Privacy from './Privacy.svelte'
import type { InstitutionInput, PageProps } from './types'

/** The component of each page, and the name of its words. */
const PAGES: Readonly<
  Record<
    SitePage,
    {
      readonly component: Component<PageProps>
      readonly words: 'about' | 'accessibility' | 'privacy' | 'imprint'
    }
  >
> = {
  'about-the-data': { component: AboutData, words: 'about' },
  accessibility: { component: Accessibility, words: 'accessibility' },
  privacy: { component: Privacy, words: 'privacy' },
  imprint: { component: Imprint, words: 'imprint' },
}

/** The pages that an institution owes, and the one about the facts, in every language; in Node. */
export function institutionPages(input: InstitutionInput): readonly PageDocument[] {
  const { datasets, ...rest } = input
  return SITE_PAGES.flatMap((page) =>
    LANGS.map((lang): PageDocument => {
      const { component, words } = PAGES[page]
      const { title, description } = getPageMessages(lang)[words]
      const path = `${page}/`
      const props: PageProps = { ...rest, lang, path, dataset: datasets[lang] }
      const { head, body } = render(component, { props })
      return { lang, path, title, description, head, body }
    }),
  )
}
