import { getPictureMessages } from '../../i18n/picture'
import { getStageMessages } from '../../i18n/stage'
import type { Story, StoryStep } from '../../model/dataset'
import type { Source } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { stepView } from '../../state/story'
import type { View } from '../../state/view'
import { plainView, stepEvent } from '../../story/step'
import { yearsOf } from '../yearsOf'
import type { DeckSlide, DeckText } from './deck'

/** A slide before its pictures are drawn. */
export interface SlidePlan {
  /** What its picture shows. */
  readonly view: View
  readonly slide: DeckSlide
  /** Says what the picture shows. */
  readonly mapAlt: string
}

function sourcesOf(atlas: AtlasState, { sources }: StoryStep): readonly DeckText[] {
  const { lookup, formats, lang } = atlas
  const found = sources.flatMap((id): readonly Source[] => {
    const source = lookup.sources.get(id)
    return source ? [source] : []
  })
  if (found.length === 0) return []
  const named = found.flatMap(({ title, publisher, published, url }, index): DeckText[] => {
    const about = [publisher, title, ...(published ? [formats.date(published)] : [])].join(', ')
    return [...(index > 0 ? [{ text: '; ' }] : []), { text: about, url }]
  })
  return [{ text: `${getPictureMessages(lang).sources(found.length)} ` }, ...named]
}

/**
 * What the slides of a story say, one for each step.
 * @param addressOf the address of a view on the web; `undefined` where the page has none
 */
export function slideContents(
  atlas: AtlasState,
  story: Story,
  addressOf: (view: View) => string | undefined,
): readonly SlidePlan[] {
  const { dataset, formats, messages, lookup, lang } = atlas
  const words = getStageMessages(lang)
  const credits = [
    dataset.title,
    dataset.licence.name,
    messages.app.factsAsOf(formats.date(dataset.factsAsOf)),
    messages.map.attribution,
  ].join(' · ')
  return story.steps.map((step, index) => {
    const view = plainView(stepView(atlas.view, story, index + 1))
    const years = yearsOf(atlas.at(view))
    const event = stepEvent(step, lookup)
    const address = addressOf(view)
    return {
      view,
      mapAlt: words.slides.mapAlt(step.title, years),
      slide: {
        title: step.title,
        caption: step.caption,
        date: event ? formats.date(event.date) : years,
        sources: sourcesOf(atlas, step),
        credits,
        link: address === undefined ? undefined : { text: words.openView, url: address },
        notes: step.notes ?? '',
      },
    }
  })
}
