import {
  expect,
  type ConsoleMessage,
  type Page,
  type Request,
  type Response,
  type WebSocket,
} from '@playwright/test'

/** What software WebGL says about its own slowness. */
const HARMLESS = /GPU stall due to ReadPixels|GL Driver Message/
/** Left before it was there. */
const ABORTED = 'net::ERR_ABORTED'

const isInline = (url: string) => /^(?:data|blob|about):/.test(url)

/** What is broken on purpose in a test. */
export interface Allowed {
  /** Messages of the console, requests that fail. */
  readonly allowsComplaints: boolean
  /** Uncaught errors. */
  readonly allowsPageErrors: boolean
}

/**
 * Listens to a page, whatever a test is about: afterwards it has thrown no error, complained of
 * nothing, asked no other host, and kept nothing on the device. The last two nobody may allow.
 *
 * @returns what checks that, and stops listening
 */
export function watch(
  page: Page,
  baseUrl: string | undefined,
  { allowsComplaints, allowsPageErrors }: Allowed,
): () => Promise<void> {
  const { origin } = new URL(baseUrl ?? '')
  const errors: Error[] = []
  const complaints: string[] = []
  const foreign: string[] = []
  const listeners = {
    pageerror: (error: Error) => errors.push(error),
    console: (message: ConsoleMessage) => {
      if (/^(?:error|warning)$/.test(message.type()) && !HARMLESS.test(message.text()))
        complaints.push(message.text())
    },
    request: (request: Request) => {
      if (!isInline(request.url()) && new URL(request.url()).origin !== origin)
        foreign.push(request.url())
    },
    requestfailed: (request: Request) => {
      if (request.failure()?.errorText !== ABORTED) complaints.push(`failed: ${request.url()}`)
    },
    response: (response: Response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
    },
    websocket: (socket: WebSocket) => foreign.push(socket.url()),
  }
  const events = Object.entries(listeners) as [never, never][]
  for (const [event, listener] of events) page.on(event, listener)

  return async () => {
    for (const [event, listener] of events) page.off(event, listener)
    expect(allowsPageErrors ? [] : errors, 'uncaught errors in the page').toEqual([])
    expect(allowsComplaints ? [] : complaints, 'what the page complains of').toEqual([])
    expect(foreign, 'requests to other hosts').toEqual([])
    expect(await page.context().cookies(), 'cookies').toEqual([])
    if (!page.url().startsWith(origin)) return
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 }
    expect(kept, 'what is kept on the device').toEqual(nothing)
  }
}
