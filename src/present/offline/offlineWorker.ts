import type { OfflineBrowser } from './offlineBrowser'
import { OfflineError } from './offlineError'

/** Below the site's root: its scope is the folder that it lies in. */
const WORKER = 'offline-worker.js'

/** The editions that workers serve. */
export interface WorkerEditions {
  /** Served now. */
  readonly active?: string | undefined
  /** Served once every window of the atlas was closed. */
  readonly waiting?: string | undefined
}

/** A worker's address names the edition that it serves, so that pages go on with theirs until they end. */
const addressOf = ({ root }: OfflineBrowser, edition: string) =>
  `${root}${WORKER}?edition=${edition}`

function editionOf(worker: ServiceWorker | null): string | undefined {
  const { pathname, searchParams } = new URL(worker?.scriptURL ?? 'about:blank')
  return pathname.endsWith(`/${WORKER}`) ? (searchParams.get('edition') ?? undefined) : undefined
}

/** The atlas's own registration; that of a folder above it is none of its business. */
export async function findRegistration({
  workers,
  root,
}: OfflineBrowser): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await workers.getRegistration(root)
  return registration?.scope === root ? registration : undefined
}

/** Which editions a registration's workers serve. */
export function workerEditions(
  registration: ServiceWorkerRegistration | undefined,
): WorkerEditions {
  const active = editionOf(registration?.active ?? null)
  const waiting = editionOf(registration?.waiting ?? null)
  // The worker's own code may be new while its edition is the same.
  return { active, waiting: waiting === active ? undefined : waiting }
}

/** Resolves when a worker serves, or waits for the one before it to end. @throws where it gave up */
function started(worker: ServiceWorker, isNext: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { state } = worker
      if (state === 'activated' || (state === 'installed' && isNext())) resolve()
      else if (state === 'redundant') reject(new OfflineError('worker'))
      else return
      worker.removeEventListener('statechange', look)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

/**
 * Lets a worker serve an edition: at once where there was none, else after the windows of the one before.
 * @throws OfflineError where the browser refuses it
 */
export async function startWorker(browser: OfflineBrowser, edition: string): Promise<void> {
  const address = addressOf(browser, edition)
  try {
    const registration = await browser.workers.register(address, {
      scope: browser.root,
      updateViaCache: 'none',
    })
    const { installing, waiting, active } = registration
    const worker = [installing, waiting, active].find((each) => each?.scriptURL === address)
    if (!worker) throw new OfflineError('worker')
    await started(worker, () => registration.active !== null && registration.active !== worker)
  } catch (error) {
    throw error instanceof OfflineError ? error : new OfflineError('worker', error)
  }
}

/**
 * Asks a waiting worker to serve now, which it does where only one window shows the atlas: two windows
 * of a talk must not be of two editions.
 * @returns whether it does
 */
export function askToServe(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(data === true)
    }
    worker.postMessage('serve', [port2])
  })
}
