/*
 * Runs before the first paint, and only knows the link: the document is that of the default view, so
 * another theme is set at once, and what another view would paint over stays out of sight until the
 * page is ready. `src/state/view.ts` reads links; keep the names of the keys in step.
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
