declare module 'virtual:facts' {
  /** Address of the dataset of each language, to be fetched. */
  export const factsUrl: { readonly en: string; readonly de: string }
  /** Address of the stories of each language. */
  export const storiesUrl: { readonly en: string; readonly de: string }
}
