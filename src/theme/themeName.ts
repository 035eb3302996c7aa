/** The colors that are drawn: what the link or the system says, with more contrast where it is asked for. */
export type ThemeName = 'light' | 'dark' | 'light-contrast' | 'dark-contrast'

/**
 * Which colors to draw with.
 * @param choice of the link: `light`, `dark`, `auto` (as the system)
 * @param isSystemDark `prefers-color-scheme: dark`
 * @param wantsContrast `prefers-contrast: more`
 */
export function paletteName(
  choice: 'light' | 'dark' | 'auto',
  isSystemDark: boolean,
  wantsContrast: boolean,
): ThemeName {
  const isDark = choice === 'dark' || (choice === 'auto' && isSystemDark)
  if (wantsContrast) return isDark ? 'dark-contrast' : 'light-contrast'
  return isDark ? 'dark' : 'light'
}
