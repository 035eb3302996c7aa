/** English: stories and presenting. */
export const present = {
  stories: 'Stories',
  storiesHelp:
    'Each step is a view of the atlas with a caption. Move on with the arrow keys, Page Down or a clicker; S opens a window for the speaker, Escape ends the story.',
  steps: (n: number) => (n === 1 ? '1 step' : `${String(n)} steps`),
  start: (title: string) => `Start “${title}”`,
  startShort: 'Start',
  loading: 'Loading the stories …',
  leftStory: (title: string, step: number) => `You left “${title}” at step ${String(step)}.`,
  backToStory: 'Back to the story',
}
