import { expect, it } from 'vitest'
import { paletteName } from '../../../src/theme/themeName'

it.each([
  { choice: 'light', dark: true, contrast: false, name: 'light' },
  { choice: 'dark', dark: false, contrast: false, name: 'dark' },
  { choice: 'auto', dark: false, contrast: false, name: 'light' },
  { choice: 'auto', dark: true, contrast: false, name: 'dark' },
  { choice: 'auto', dark: false, contrast: true, name: 'light-contrast' },
  { choice: 'auto', dark: true, contrast: true, name: 'dark-contrast' },
  { choice: 'light', dark: true, contrast: true, name: 'light-contrast' },
  { choice: 'dark', dark: false, contrast: true, name: 'dark-contrast' },
] as const)(
  'draws $name for $choice (dark: $dark, contrast: $contrast)',
  ({ choice, dark, contrast, name }) => {
    expect(paletteName(choice, dark, contrast)).toBe(name)
  },
)
