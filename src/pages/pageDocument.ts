import type { Lang } from '../i18n/lang'

/**
 * A light page beside the atlas: one fact or one text, prerendered, without application code. The
 * build puts it into a document with addresses, language links and structured data.
 */
export interface PageDocument {
  readonly lang: Lang
  /** Below the language's root, ending in a slash: `partner/imperial-college-london/`. The same in both languages. */
  readonly path: string
  /** Without the title of the atlas, which the document adds. */
  readonly title: string
  /** One sentence for search engines and link previews. */
  readonly description: string
  /** What Svelte's server renderer wants in the head: styles. */
  readonly head: string
  readonly body: string
  /** Structured data (schema.org) about its subject. */
  readonly jsonLd?: Readonly<Record<string, unknown>>
}
