import type { AtlasState } from '../../state/AtlasState.svelte'
import { rootPath } from '../../state/pages'
import { deleteOthers, fetchList, readEdition, type SavedEdition } from './editions'
import { findOfflineBrowser, type OfflineBrowser } from './offlineBrowser'
import { OfflineError, reasonOf, type OfflineReason } from './offlineError'
import { bytesOf, type OfflineList } from './offlineList'
import { askToServe, findRegistration, startWorker, workerEditions } from './offlineWorker'
import { saveEdition } from './saveEdition'

export type OfflinePhase = 'looking' | 'unsupported' | 'resting' | 'saving' | 'removing'

/** How much of an edition is there, bytes. */
export interface OfflineProgress {
  readonly done: number
  readonly total: number
}

/** Why it could not be saved, or that it could not be removed. */
export type OfflineFailure = Exclude<OfflineReason, 'cancelled'> | 'kept'

/**
 * The copy of the atlas in this browser: whether there is one, and how to save, renew and remove it.
 * It goes on while its panel is closed, so it has neither `$derived` nor effects.
 */
export class OfflineCopy {
  readonly #browser: OfflineBrowser | undefined
  #abort: AbortController | undefined

  phase: OfflinePhase = $state('looking')
  /** What is served without a network. */
  saved: SavedEdition | undefined = $state.raw()
  /** A newer one that is saved, and served once every window of the atlas was closed. */
  next: SavedEdition | undefined = $state.raw()
  /** Another edition than the saved one is online. */
  hasNewer = $state(false)
  progress: OfflineProgress = $state.raw({ done: 0, total: 0 })
  failure: OfflineFailure | undefined = $state()
  /** What the reader has done, until something else is done. */
  outcome: 'cancelled' | 'removed' | undefined = $state()
  /** To show the next edition now was asked for, while other windows show the atlas. */
  isHeldUp = $state(false)

  constructor(browser: OfflineBrowser | undefined) {
    this.#browser = browser
  }

  /**
   * Asks what is saved, and only then what is online. Where nothing is saved, all that is asked for is
   * whether a worker is registered.
   */
  async look(): Promise<void> {
    const browser = this.#browser
    if (this.phase === 'saving' || this.phase === 'removing') return
    try {
      if (!browser) throw new OfflineError('storage')
      await this.#read(browser)
      this.phase = 'resting'
    } catch {
      this.phase = 'unsupported'
      return
    }
    if (!this.saved?.isWhole) return
    const list = await fetchList(browser)
    const known = [this.saved.edition, this.next?.edition]
    this.hasNewer = list !== undefined && !known.includes(list.edition)
  }

  async #read(browser: OfflineBrowser): Promise<void> {
    const { active, waiting } = workerEditions(await findRegistration(browser))
    this.saved = active === undefined ? undefined : await readEdition(browser, active)
    this.next = waiting === undefined ? undefined : await readEdition(browser, waiting)
  }

  /** Saves what is online now; what was saved before serves on until its windows are closed. */
  async save(): Promise<void> {
    const browser = this.#browser
    if (!browser || this.phase === 'saving') return
    const abort = new AbortController()
    const cancel = () => {
      abort.abort()
    }
    this.#abort = abort
    this.phase = 'saving'
    this.failure = undefined
    this.outcome = undefined
    this.progress = { done: 0, total: 0 }
    // A window that is closed in the middle takes along what it has stored, if the browser lets it.
    addEventListener('pagehide', cancel)
    try {
      await this.#save(browser, abort.signal)
      this.hasNewer = false
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === 'cancelled') this.outcome = reason
      else this.failure = reason
    } finally {
      removeEventListener('pagehide', cancel)
      this.#abort = undefined
      await this.#read(browser).catch(() => undefined)
      this.phase = 'resting'
    }
  }

  async #save(browser: OfflineBrowser, signal: AbortSignal): Promise<void> {
    await this.#read(browser)
    // Of a copy that the browser has cleared in part, nothing is served until it is whole.
    if (this.saved && !this.saved.isWhole) await this.#removeAll(browser)
    const list = await fetchList(browser)
    if (!list) throw new OfflineError('network')
    if (list.edition === this.saved?.edition || list.edition === this.next?.edition) return
    if (!this.saved) refuseOutdated(browser, list)
    // What an interrupted attempt has left.
    await deleteOthers(browser, [this.saved?.edition, this.next?.edition])
    const total = bytesOf(list)
    this.progress = { done: 0, total }
    await saveEdition(browser, list, {
      signal,
      onprogress: (done) => {
        this.progress = { done, total }
      },
    })
    try {
      await startWorker(browser, list.edition)
    } catch (error) {
      await deleteOthers(browser, [this.saved?.edition, this.next?.edition])
      throw error
    }
    browser.persist().catch(() => undefined)
  }

  /** Ends what is being saved; nothing of it is kept. */
  cancel(): void {
    this.#abort?.abort()
  }

  /** Removes everything that was saved. */
  async remove(): Promise<void> {
    const browser = this.#browser
    if (!browser || this.phase !== 'resting') return
    this.phase = 'removing'
    this.failure = undefined
    this.outcome = undefined
    this.isHeldUp = false
    try {
      await this.#removeAll(browser)
      this.outcome = 'removed'
    } catch {
      this.failure = 'kept'
    }
    await this.#read(browser).catch(() => undefined)
    this.phase = 'resting'
  }

  async #removeAll(browser: OfflineBrowser): Promise<void> {
    await (await findRegistration(browser))?.unregister()
    await deleteOthers(browser, [])
    this.saved = undefined
    this.next = undefined
    this.hasNewer = false
  }

  /** Loads the page anew with the next edition, where no other window shows the atlas. */
  async showNext(): Promise<void> {
    const { waiting } = (this.#browser && (await findRegistration(this.#browser))) ?? {}
    if (!waiting) return
    const reload = () => {
      location.reload()
    }
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
    this.isHeldUp = !(await askToServe(waiting))
    if (this.isHeldUp) navigator.serviceWorker.removeEventListener('controllerchange', reload)
  }
}

/** A page of an earlier edition would ask for files that the list does not have. @throws OfflineError */
function refuseOutdated({ ownCode, root }: OfflineBrowser, { files }: OfflineList): void {
  if (ownCode !== undefined && !files.some(({ path }) => root + path === ownCode))
    throw new OfflineError('outdated')
}

/** A page has one, which goes on while the panel is closed. */
const copies = new WeakMap<AtlasState, OfflineCopy>()

/** The copy of the atlas, as a page knows it. */
export function offlineCopyOf(atlas: AtlasState): OfflineCopy {
  const known = copies.get(atlas)
  if (known) return known
  const root = new URL(rootPath({ lang: atlas.lang, isEmbedded: false }), document.baseURI)
  const copy = new OfflineCopy(findOfflineBrowser(root.origin + root.pathname))
  copies.set(atlas, copy)
  return copy
}
