/**
 * Whether the page still stands as the build rendered it: that shows what matters, and the live views
 * should come in small steps.
 */
export function isWaking(): boolean {
  return typeof document !== 'undefined' && document.documentElement.dataset.app === 'prerendered'
}
