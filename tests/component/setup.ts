import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'
import { afterAll, vi } from 'vitest'

// The whole list has thousands of cells, and jsdom is slow to build and to search them.
vi.setConfig({ testTimeout: 60_000 })
// What is loaded later comes through Vite here, which compiles it first.
configure({ asyncUtilTimeout: 20_000 })

// The files share one document and one window: each leaves them as it found them.
afterAll(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  history.replaceState(null, '', '/')
  for (const name of Object.keys(document.documentElement.dataset))
    Reflect.deleteProperty(document.documentElement.dataset, name)
})

/*
 * What jsdom has no layout or top layer for: scrolling to an element, and modal dialogs.
 */
Element.prototype.scrollIntoView = () => undefined
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  if (!this.open) return
  this.open = false
  this.dispatchEvent(new Event('close'))
}

// Nor does anything change its size.
globalThis.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

// jsdom has no media queries, which Svelte asks for as soon as its code is loaded: none matches, unless a test says so.
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList
