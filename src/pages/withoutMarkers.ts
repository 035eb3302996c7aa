/** Comments that hydration looks for, and the source maps of styles in development. */
const MARKERS = /<!--.*?-->|\/\*# sourceMappingURL=[^*]*\*\//gs

/**
 * Markup without what only running code needs: what is rendered here never runs. Text and
 * attributes cannot hold a comment, because the renderer escapes `<`.
 */
export function withoutMarkers(html: string): string {
  return html.replace(MARKERS, '')
}
