/**
 * Keeps a page true while the browser translates it. A translator takes every text out and puts its own
 * words there, in `<font>`; Svelte knows the text alone, and would go on writing into what nobody sees.
 * So the text comes back, empty, before its translation, which is then moved and removed with it, and goes
 * as soon as something new is written: that the translator finds, and translates.
 *
 * @param root what is watched, with all that it holds
 * @returns what undoes all translations, for who reads the page before it is translated again
 */
export function keepTranslated(root: Node): () => void {
  /** By text: what stands for it, and its words. */
  const translations = new Map<Node, readonly [standIn: ChildNode, words: string]>()
  /** What stands for a text, or stood: the words of that. */
  const standIns = new WeakMap<Node, string>()

  const isInStandIn = (node: Node | null): boolean =>
    node !== null && (standIns.has(node) || isInStandIn(node.parentNode))

  /** Notes a text that a translator took out, other than its own words, and puts it before what stands for it. */
  function find(record: MutationRecord): void {
    const came = record.addedNodes[0] as ChildNode | undefined
    for (const text of record.removedNodes) {
      // Who shows the original again may do so with a copy of it.
      if (came && standIns.get(text) === came.nodeValue) came.remove()
      if (!(text instanceof Text) || text.isConnected || text.data.trim() === '') continue
      // What came in the same step, or a translation beside it that is nobody's.
      const standIn =
        came ??
        [record.previousSibling, record.nextSibling].find(
          (node) => node?.nodeName === 'FONT' && !standIns.has(node),
        )
      if (!standIn?.parentNode || standIns.has(text) || isInStandIn(record.target)) continue
      standIns.set(standIn, text.data)
      standIn.parentNode.insertBefore(text, standIn)
      translations.set(text, [standIn as ChildNode, text.data])
    }
  }

  /** Takes a translation away. The text comes in anew, so that a translator finds it. */
  function restore(text: Text, standIn: ChildNode, words: string): void {
    translations.delete(text)
    text.data = words
    text.replaceWith(text)
    standIn.remove()
  }

  function follow(records: readonly MutationRecord[], undoes?: boolean): void {
    for (const record of records) {
      find(record)
      const text = record.target as Text
      const translation = translations.get(text)
      if (translation) restore(text, translation[0], text.data)
    }
    for (const [node, [standIn, words]] of translations) {
      const text = node as Text
      if (undoes || !text.isConnected || !standIn.isConnected) restore(text, standIn, words)
      else {
        if (text.data) text.data = ''
        if (text.nextSibling !== standIn) text.after(standIn)
      }
    }
    // What was done here is nothing to follow.
    observer.takeRecords()
  }

  const observer = new MutationObserver((records) => {
    follow(records)
  })
  observer.observe(root, { childList: true, characterData: true, subtree: true })

  return () => {
    follow(observer.takeRecords(), true)
  }
}
