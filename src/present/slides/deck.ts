/** A piece of text, and where it leads. */
export interface DeckText {
  readonly text: string
  /** Only addresses on the web. Default: nowhere. */
  readonly url?: string | undefined
}

/** A picture on a slide, as a PNG. */
export interface DeckPicture {
  readonly png: Uint8Array
  /** Said to those who do not see it. */
  readonly alt: string
}

/** What one slide says. */
export interface DeckSlide {
  readonly title: string
  readonly caption: string
  /** When that was, above the title. */
  readonly date: string
  /** One sentence in pieces, of which some lead to a source. */
  readonly sources: readonly DeckText[]
  /** Whose facts these are, in small type. */
  readonly credits: string
  /** The view itself. Default: the page has no address. */
  readonly link?: DeckText | undefined
  /** For the speaker only. */
  readonly notes: string
}

/** A slide with its pictures. */
export interface DrawnSlide extends DeckSlide {
  readonly map: DeckPicture
  /** The code that opens the link. */
  readonly code?: DeckPicture | undefined
}

/** A presentation. */
export interface Deck {
  readonly title: string
  readonly creator: string
  /** As the spelling checker wants it: `en-GB`. */
  readonly lang: string
  /** Colors of the slides; notes are for paper. */
  readonly theme: 'light' | 'dark'
  readonly slides: readonly DrawnSlide[]
}
