import type { Plugin } from 'vite'
import { themeCss } from '../theme/themeCss'

const ID = 'virtual:theme.css'

/** Serves the design tokens as a style sheet: `import 'virtual:theme.css'`. */
export function themePlugin(): Plugin {
  return {
    name: 'atlas-theme',
    resolveId: (id) => (id === ID ? '\0' + ID : undefined),
    load: (id) => (id === '\0' + ID ? themeCss() : undefined),
  }
}
