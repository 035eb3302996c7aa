/** Views whose code comes after the first one, or with it where a link or a server asks for them at once. */
export const LATER_VIEWS = {
  list: () => import('../panels/list/List.svelte'),
  details: () => import('../panels/details/Details.svelte'),
  present: () => import('./Present.svelte'),
  map: () => import('../map/MapView.svelte'),
}
