declare module 'virtual:facts' {
  /** Address of the dataset of each language, to be fetched. */
  export const factsUrl: { readonly en: string; readonly de: string }
}
