import type { Attachment } from 'svelte/attachments'
import { MAX_LENGTH } from '../../story/readStory'

/** What a file picker offers. */
export const ACCEPTED = '.yaml,.yml,text/yaml,application/yaml'

/**
 * The text of a file, in UTF-8 or as older editors of Windows write it. Of one that is too large only so
 * much that its reader sees that it is.
 * @throws when the file cannot be read
 */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.slice(0, MAX_LENGTH + 1).arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: file.size <= MAX_LENGTH }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Takes a file that is dropped on an element; `data-dropping` is set while one is held over it. */
export function dropped(onfile: (file: File) => void): Attachment<HTMLElement> {
  return (element) => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      element.dataset.dropping = ''
    }
    const release = () => {
      delete element.dataset.dropping
    }
    const drop = (event: DragEvent) => {
      release()
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      onfile(file)
    }
    element.addEventListener('dragover', hold)
    element.addEventListener('dragleave', release)
    element.addEventListener('drop', drop)
    return () => {
      element.removeEventListener('dragover', hold)
      element.removeEventListener('dragleave', release)
      element.removeEventListener('drop', drop)
    }
  }
}
