/*
 * Runs before the first paint.
 */

/*
 * It only knows the link: the document is that of the default view, so another theme is set at once,
 * and what another view would paint over stays out of sight until the page is ready.
 * `src/state/view.ts` reads links; keep the names of the keys in step.
 */
{
  const root = document.documentElement
  const link = new URLSearchParams(location.search)
  const pair = location.search.split(/[?&;]/).findLast((part) => part.startsWith('theme='))
  const theme = /^theme=(light|dark)(?![\w-])/i.exec(pair)?.[1].toLowerCase()
  if (theme) root.dataset.theme = theme
  link.delete('theme')
  if (link.size > 0 || location.hash.length > 1) root.dataset.link = 'waiting'
}

/*
 * The page's code is asked for once the first frame was shown, whose place it would take, and runs once
 * the document is whole. A page that is hidden, or rendered ahead of a visit, shows no frame: it does
 * not wait for one.
 */
{
  const { head } = document
  let isShown = document.hidden
  const wake = () => {
    const links = document.querySelector('template[data-code]')
    if (!isShown || !links) return
    head.append(links.content)
    if (document.readyState !== 'loading') void import(head.querySelector('[data-code]').href)
  }
  const show = () => {
    isShown = true
    wake()
  }
  new PerformanceObserver(show).observe({ type: 'paint', buffered: true })
  document.addEventListener('visibilitychange', show)
  addEventListener('DOMContentLoaded', wake)
  // Should the browser not tell what it has shown.
  addEventListener('load', () => setTimeout(show, 1000))
}
