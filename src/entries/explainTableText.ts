import type { BilingualWords } from './faults'
import { quote } from './quote'

/** A text that should be a number. */
export function explainNumber(text: string): BilingualWords {
  const { en, de } = quote(text)
  if (/^-?\d+,\d+$/.test(text)) {
    const pointed = text.replace(',', '.')
    return {
      what: `${en} has a decimal comma.`,
      mend: `Write it with a point: ${pointed}.`,
      de: {
        what: `${de} ist mit einem Komma geschrieben.`,
        mend: `Schreiben Sie einen Punkt: ${pointed}.`,
      },
    }
  }
  if (/[°′″'"NSEWO]/.test(text))
    return {
      what: `${en} is not in decimal degrees.`,
      mend: 'Write for example 48.149; west and south are negative.',
      de: {
        what: `${de} ist nicht in Dezimalgrad angegeben.`,
        mend: 'Schreiben Sie zum Beispiel 48.149; Westen und Süden sind negativ.',
      },
    }
  return {
    what: `${en} is not a number.`,
    mend: 'Write it in digits, such as 48.149.',
    de: { what: `${de} ist keine Zahl.`, mend: 'Schreiben Sie sie in Ziffern, etwa 48.149.' },
  }
}

/** A number beyond what may stand here. */
export function explainRange(text: string, min: string, max: string): BilingualWords {
  const { en, de } = quote(text)
  return {
    what: `${en} is out of range.`,
    mend: `Write a number from ${min} to ${max}.`,
    de: {
      what: `${de} ist zu klein oder zu groß.`,
      mend: `Schreiben Sie eine Zahl von ${min} bis ${max}.`,
    },
  }
}

/** A text that should be the address of a website that is recommended, or of a page that is cited. */
export function explainAddress(code: 'https' | 'web', text: string): BilingualWords {
  const { en, de } = quote(text)
  if (code === 'web')
    return {
      what: `${en} is not the address of a web page.`,
      mend: 'Begin it with https:// (or http:// for an old page), without spaces.',
      de: {
        what: `${de} ist nicht die Adresse einer Webseite.`,
        mend: 'Sie beginnt mit https:// (eine alte Seite mit http://) und hat keine Leerzeichen.',
      },
    }
  return /^http:\/\//i.test(text)
    ? {
        what: `${en} is not encrypted.`,
        mend: 'A website must begin with https://; leave it out if there is none.',
        de: {
          what: `${de} ist nicht verschlüsselt.`,
          mend: 'Eine Website beginnt mit https://; lassen Sie sie weg, wenn es keine gibt.',
        },
      }
    : {
        what: `${en} is not the address of a website.`,
        mend: 'Begin it with https://.',
        de: {
          what: `${de} ist nicht die Adresse einer Website.`,
          mend: 'Beginnen Sie sie mit https://.',
        },
      }
}
