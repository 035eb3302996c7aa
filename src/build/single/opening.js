/*
 * The first script of the copy that is one file. It runs before anything else is there.
 */
{
  const root = document.documentElement

  // A browser that stumbles before the atlas runs is one that does not know what it is written in.
  addEventListener('error', () => {
    if (!root.dataset.app) root.dataset.unpacking ??= 'unable'
  })

  // There is no path that tells the language. `src/state/view.ts` reads links; keep the two in step.
  const pair = location.search.split(/[?&;]/).findLast((part) => part.startsWith('lang='))
  const lang = /^lang=(en|de)(?![\w-])/i.exec(pair)?.[1]
  if (lang) root.lang = lang.toLowerCase()
}
