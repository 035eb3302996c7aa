/**
 * Whether the page still stands as the build rendered it: that shows what matters, and the live views
 * should come in small steps.
 */
export function isWaking(): boolean {
  // oxlint-disable-next-line typescript/prefer-optional-chain -- the server knows no such name
  return typeof document !== 'undefined' && document.documentElement.dataset.app === 'prerendered'
}
