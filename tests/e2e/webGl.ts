import type { BrowserContext, Page } from '@playwright/test'

/**
 * Makes the browser say no to WebGL 2, as locked-down ones do. To be called before the page, or the
 * first page of the context, is opened.
 */
export async function switchWebGlOff(where: BrowserContext | Page): Promise<void> {
  await where.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own canvas below
    const getContext = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      ...options: unknown[]
    ) => unknown
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...options: unknown[]
    ) {
      return options[0] === 'webgl2' ? null : getContext.apply(this, options)
    } as typeof HTMLCanvasElement.prototype.getContext
  })
}
