import type { Lang } from './lang'

/** What the copy that is one file says, and the site does not. */
export interface FileCopyMessages {
  readonly unpacking: string
  readonly withoutScript: string
  readonly unable: string
  readonly damaged: string
  /** Above a link that leads to this file. */
  readonly linkOfFile: string
}

const en: FileCopyMessages = {
  unpacking: 'The atlas is being unpacked …',
  withoutScript:
    'This copy of the TUM Global Atlas needs JavaScript. Please allow it for this file in the settings of the browser, or open the file in another browser.',
  unable:
    'This browser is too old for this copy of the TUM Global Atlas. Please open the file in a current Chrome, Edge, Firefox or Safari.',
  damaged:
    'This copy of the TUM Global Atlas is damaged or incomplete. Please copy the file once more.',
  linkOfFile: 'This copy has no address on the web: the link opens the view on this computer only.',
}

const de: FileCopyMessages = {
  unpacking: 'Der Atlas wird entpackt …',
  withoutScript:
    'Diese Kopie des TUM Global Atlas braucht JavaScript. Bitte in den Einstellungen des Browsers für diese Datei erlauben oder die Datei in einem anderen Browser öffnen.',
  unable:
    'Dieser Browser ist zu alt für diese Kopie des TUM Global Atlas. Bitte die Datei in einem aktuellen Chrome, Edge, Firefox oder Safari öffnen.',
  damaged:
    'Diese Kopie des TUM Global Atlas ist beschädigt oder unvollständig. Bitte die Datei noch einmal kopieren.',
  linkOfFile:
    'Diese Kopie hat keine Adresse im Netz: Der Link öffnet die Ansicht nur auf diesem Rechner.',
}

const FILE_COPY_MESSAGES: Readonly<Record<Lang, FileCopyMessages>> = { en, de }

/** The words of the copy that is one file, in a language. */
export function getFileCopyMessages(lang: Lang): FileCopyMessages {
  return FILE_COPY_MESSAGES[lang]
}
