import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'
import { vi } from 'vitest'

// The whole list has thousands of cells, and jsdom is slow to build and to search them.
vi.setConfig({ testTimeout: 60_000 })
// What is loaded later comes through Vite here, which compiles it first.
configure({ asyncUtilTimeout: 20_000 })

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
