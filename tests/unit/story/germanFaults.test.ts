import { describe, expect, it } from 'vitest'
import { faultIn, type BilingualFault, type Fault } from '../../../src/entries/faults'
import { edit, open } from './sampleStory'

/** `12:5 Was falsch ist. Wie es zu beheben ist.` */
function inGerman(fault: BilingualFault): string {
  const { what, mend } = faultIn('de', fault)
  return `${fault.line}:${fault.column} ${what} ${mend}`
}

const PRESENT = 'Zeigen Sie eine andere Zeit, oder nehmen Sie einen Filter heraus.'
const LATE = edit('?time=2019&select=partner:imperial&countries=GB', '?time=2012')

describe('faults of a story are told in German', () => {
  it.each([
    [
      'a field that is missing',
      edit('title_en: Tour\n', ''),
      '2:1 „title_en“ fehlt. Ergänzen Sie den englischen Text: Der Atlas ist zweisprachig.',
    ],
    [
      'a list that is missing in a step',
      edit('    sources: [tum-page]\n', ''),
      '8:5 „steps, Eintrag 1, sources“ fehlt. Nennen Sie mindestens eine id aus data/sources.csv: Jede Angabe braucht eine Quelle.',
    ],
    [
      'a field that is misspelled',
      edit('notes_en:', 'note_en:'),
      '19:5 Ein Feld namens „note_en“ gibt es hier nicht. Meinten Sie „notes_en“?',
    ],
    [
      'a name that is too long',
      edit('short_de: Beginn', 'short_de: Der lange, lange Beginn'),
      '16:15 steps, Eintrag 1, short_de: „Der lange, lange Beginn“ hat 23 Zeichen; auf der Leiste einer Geschichte ist Platz für 18. Schreiben Sie einen kürzeren Namen.',
    ],
    [
      'a text where a list belongs',
      edit('[signing]', 'signing'),
      '17:13 steps, Eintrag 1, events: Hier gehört eine Liste hin. Schreiben Sie jeden Eintrag in eine eigene Zeile, am Anfang ein Bindestrich und ein Leerzeichen.',
    ],
    [
      'a list where a text belongs',
      edit('title_en: Tour', 'title_en: [Tour]'),
      '3:11 title_en: Hier gehört ein einzelner Text hin, keine Liste. Schreiben Sie ihn in dieselbe Zeile.',
    ],
    [
      'a colon in a text',
      edit('Ein Rundgang.', 'Ein: Rundgang.'),
      "6:13 Der Text enthält einen Doppelpunkt mit Leerzeichen, oder die nächste Zeile ist zu weit eingerückt. Setzen Sie Text mit Doppelpunkt in Anführungszeichen ('München: ein Anfang'), oder rücken Sie die Felder gleich weit ein.",
    ],
    [
      'a key that a step does not have',
      edit('?time=2019', '?tim=2019'),
      '9:11 steps, Eintrag 1, view: Ein Schritt hat kein „tim“. Meinten Sie time?',
    ],
    [
      'a value that cannot be read',
      edit('?time=2019', '?time=soon'),
      '9:11 steps, Eintrag 1, view: „soon“ ist kein Wert für time. Die Tabelle der Links in docs/architecture.md nennt die möglichen Werte.',
    ],
    [
      'a name that the facts do not have',
      edit('partner:imperial', 'partner:imperia'),
      '9:11 steps, Eintrag 1, view: Für select gibt es kein „partner:imperia“. Möglich sind: partner:tum, partner:imperial, partner:ntu, place:tum-munich, alliance:tum-imperial, event:signing.',
    ],
    [
      'filters that match nothing',
      edit('countries=GB', 'countries=FR'),
      `9:11 steps, Eintrag 1, view: Seine Filter lassen nichts übrig. ${PRESENT}`,
    ],
    [
      'a selection that is not there',
      edit('countries=GB', 'countries=SG'),
      `9:11 steps, Eintrag 1, view: partner:imperial ist ausgewählt, aber zu dieser Zeit und mit diesen Filtern nicht da. ${PRESENT}`,
    ],
    [
      'an event that is later',
      LATE,
      '17:14 steps, Eintrag 1, events, Eintrag 1: „signing“ ist später als das, was der Schritt zeigt. Zeigen Sie eine spätere Zeit, oder nennen Sie ein anderes Ereignis.',
    ],
    [
      'an empty file',
      '',
      '1:1 Die Datei ist leer. Stellen Sie ihren Inhalt wieder her, oder entfernen Sie sie.',
    ],
  ])('%s', (_name, text, fault) => {
    expect(open(text).faults.map(inGerman)).toEqual([fault])
  })

  it('so is the warning of a text that a number sign cuts short', () => {
    const { isStory, warnings } = open(edit('A tour.', 'Tour #1'))
    expect(isStory).toBe(true)
    expect(warnings.map(inGerman)).toEqual([
      '5:13 Der Text „#1“ dahinter ist ein Kommentar und wird nicht gezeigt. Setzen Sie den ganzen Text in Anführungszeichen, wenn er dazugehört.',
    ])
  })
})

describe('the languages of a fault', () => {
  const fault: Fault = { file: 'a.csv', line: 1, column: 1, what: 'Wrong.', mend: 'Mend it.' }

  it('is told in English where there is no German', () => {
    expect(faultIn('de', fault)).toMatchObject({ what: 'Wrong.', mend: 'Mend it.' })
  })

  it('may lack German only where no speaker reads it', () => {
    // @ts-expect-error German is missing.
    const bilingual: BilingualFault = fault
    expect(bilingual).toBe(fault)
  })
})
