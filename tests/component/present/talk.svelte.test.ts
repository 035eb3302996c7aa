import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Talk } from '../../../src/present/Talk.svelte'
import { openAtlas } from '../../fixtures/facts'

const STORY = 'twenty-years-of-alliances'

/** Carries messages at once, to all windows but the one that speaks. */
class InstantChannel extends EventTarget {
  static all = new Set<InstantChannel>()

  constructor() {
    super()
    InstantChannel.all.add(this)
  }

  postMessage(data: unknown) {
    for (const channel of InstantChannel.all)
      if (channel !== this)
        channel.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
  }

  close() {
    InstantChannel.all.delete(this)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('BroadcastChannel', InstantChannel)
  InstantChannel.all.clear()
  window.name = ''
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What the page does as long as it shows the talk. */
function follow(talk: Talk) {
  $effect.root(() => {
    $effect(() => {
      talk.tellView()
    })
  })
  flushSync()
}

function open(step: number, role: 'stage' | 'speaker', name = '') {
  const atlas = openAtlas(
    `?story=${STORY}&step=${step}${role === 'speaker' ? '&speaker=true' : ''}`,
  )
  window.name = name
  const talk = new Talk(atlas)
  follow(talk)
  const windowName = () => window.name
  return { atlas, talk, windowName }
}

/** A stage and the window that its speaker has opened. */
function openBoth(step = 2) {
  const stage = open(step, 'stage')
  const name = stage.talk.speakerTarget
  const speaker = open(step, 'speaker', name)
  return { stage, speaker, name }
}

function press(act: () => void) {
  act()
  flushSync()
}

describe('stage and speaker', () => {
  it('are in step, both ways', () => {
    const { stage, speaker } = openBoth()
    expect(speaker.talk.isConnected).toBe(true)
    press(() => {
      speaker.talk.next()
    })
    expect(stage.atlas.step).toBe(3)
    press(() => {
      stage.talk.previous()
    })
    expect(speaker.atlas.step).toBe(2)
  })

  it('blank the screen together, and show it again with the next step', () => {
    const { stage, speaker } = openBoth()
    press(() => {
      speaker.talk.blank(true)
    })
    expect(stage.talk.isBlank).toBe(true)
    press(() => {
      stage.talk.next()
    })
    expect(stage.talk.isBlank).toBe(false)
    expect(speaker.talk.isBlank).toBe(false)
    expect(speaker.atlas.step).toBe(3)
  })

  it('stay in step after either was loaded anew, and the clock goes on', () => {
    const { stage, speaker, name } = openBoth()
    press(() => {
      speaker.talk.setMinutes(20)
    })
    const started = speaker.talk.startedAt
    vi.advanceTimersByTime(60_000)

    const speakerAgain = open(2, 'speaker', name)
    expect(speakerAgain.talk.startedAt).toBe(started)
    expect(speakerAgain.talk.minutes).toBe(20)

    press(() => {
      stage.talk.goTo(5)
    })
    const stageAgain = open(5, 'stage', name.replace('speaker', 'stage'))
    expect(stageAgain.talk.minutes).toBe(20)
    press(() => {
      speakerAgain.talk.next()
    })
    expect(stageAgain.atlas.step).toBe(6)
  })

  it('tell the speaker of a question, and go back to the step', () => {
    const { stage, speaker } = openBoth()
    press(() => {
      stage.atlas.select('partner:dtu')
    })
    expect(speaker.atlas.view.select).toBe('partner:dtu')
    expect(speaker.atlas.isAside).toBe(true)
    press(() => {
      speaker.talk.goTo(2)
    })
    expect(stage.atlas.isAside).toBe(false)
  })

  it('let the stage go to the atlas and bring it back', () => {
    const { stage, speaker } = openBoth()
    press(() => {
      stage.atlas.leaveStory()
    })
    expect(speaker.talk.isAway).toBe(true)
    expect(speaker.atlas.step).toBe(2)
    press(() => {
      speaker.talk.bringBack()
    })
    expect(stage.atlas.surface).toBe('present')
    expect(stage.atlas.step).toBe(2)
  })

  it('keep language and kind of window to themselves', () => {
    const stage = open(2, 'stage')
    const name = stage.talk.speakerTarget
    const atlas = openAtlas(`?story=${STORY}&step=2&speaker=true&theme=dark`, 'de')
    window.name = name
    const speaker = new Talk(atlas)
    follow(speaker)
    press(() => {
      speaker.next()
    })
    expect(stage.atlas.step).toBe(3)
    expect(stage.atlas.view).toMatchObject({ theme: 'auto', speaker: false })
    press(() => {
      stage.talk.next()
    })
    expect(atlas.view).toMatchObject({ theme: 'dark', speaker: true, step: 4 })
  })
})

describe('two talks in one browser', () => {
  it('do not mix', () => {
    const one = openBoth(2)
    const two = openBoth(7)
    press(() => {
      one.speaker.talk.next()
    })
    press(() => {
      two.stage.talk.blank(true)
    })
    expect(one.stage.atlas.step).toBe(3)
    expect(two.stage.atlas.step).toBe(7)
    expect(one.speaker.talk.isBlank).toBe(false)
    expect(two.speaker.talk.isBlank).toBe(true)
  })

  it('are both offered to a window that was opened by hand', () => {
    const one = open(2, 'stage')
    const two = open(7, 'stage')
    const speaker = open(1, 'speaker')
    vi.advanceTimersByTime(1000)
    flushSync()
    expect(speaker.talk.isConnected).toBe(false)
    expect(speaker.talk.offers).toHaveLength(2)
    press(() => {
      speaker.talk.join(speaker.talk.offers[1]?.talk ?? '')
    })
    expect(speaker.atlas.step).toBe(7)
    expect(speaker.talk.offers).toEqual([])
    press(() => {
      speaker.talk.next()
    })
    expect([one.atlas.step, two.atlas.step]).toEqual([2, 8])
  })
})

it('a window that was opened by hand joins the only talk there is', () => {
  const stage = open(4, 'stage')
  const speaker = open(1, 'speaker')
  vi.advanceTimersByTime(1000)
  flushSync()
  expect(speaker.talk.isConnected).toBe(true)
  expect(speaker.atlas.step).toBe(4)
  expect(stage.talk.isConnected).toBe(true)
})

it('without an answer the speaker goes through the story alone', () => {
  const speaker = open(1, 'speaker')
  press(() => {
    speaker.talk.next()
  })
  expect(speaker.talk.isConnected).toBe(false)
  expect(speaker.atlas.step).toBe(2)
})

it('a window that the browser blocks is told of, with a link to open it', () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const stage = open(4, 'stage')
  stage.talk.openSpeaker()
  expect(stage.talk.isBlocked).toBe(true)
  expect(stage.talk.speakerAddress).toContain(`story=${STORY}&step=4&speaker=true`)
})
