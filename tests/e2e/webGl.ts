import type { BrowserContext, Page } from '@playwright/test'

/**
 * Makes the browser one that does not know WebGL 2, as old ones do. To be called before the page, or
 * the first page of the context, is opened.
 */
export async function switchWebGlOff(where: BrowserContext | Page): Promise<void> {
  await where.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebGL2RenderingContext')
  })
}
