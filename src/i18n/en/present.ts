/** English: stories and presenting. */
export const present = {
  stories: 'Stories',
  storiesHelp:
    'Each step is a view of the atlas with a caption. Move on with the arrow keys, Page Down or a clicker; Escape ends the story.',
  steps: (n: number) => (n === 1 ? '1 step' : `${String(n)} steps`),
  start: (title: string) => `Start “${title}”`,
  stepOf: (step: number, count: number) => `${String(step)} of ${String(count)}`,
  previous: 'Previous step',
  next: 'Next step',
  leave: 'End the story',
  source: (publisher: string) => `Source: ${publisher}`,
  startShort: 'Start',
}
