declare module 'virtual:facts' {
  /** Address of the dataset of each language, to be fetched. */
  export const factsUrl: { readonly en: string; readonly de: string }
  /** Address of the stories of each language. */
  export const storiesUrl: { readonly en: string; readonly de: string }
}

declare module 'virtual:fonts' {
  /** The files of the typeface with the letters that the atlas writes, and which letters each has. */
  export const fonts: readonly { readonly url: string; readonly range: string }[]
}
