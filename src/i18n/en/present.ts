/** English: stories and presenting. */
export const present = {
  loading: 'Loading the stories …',
  leftStory: (title: string, step: number) => `You left “${title}” at step ${String(step)}.`,
  backToStory: 'Back to the story',
}
