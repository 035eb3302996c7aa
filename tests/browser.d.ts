/** What to do when there is no browser and none could be installed; one line. */
export declare const NO_BROWSER: string
/** How the browser of the tests is started, so that its pages are not in each other's way. */
export declare const LAUNCH_ARGS: string[]
/** An installed Chrome or Chromium. @throws when `CHROME_PATH` names no program */
export declare function findBrowser(env?: NodeJS.ProcessEnv): string | undefined
/** A browser, installed first where none is. @throws with one line on what to install */
export declare function ensureBrowser(): string
