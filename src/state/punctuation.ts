/*
 * Links come back as mails and chats leave them: with the stop, the bracket or the quotes of the
 * sentence around them at their end, or escaped as HTML. What a link means ends in a letter, a digit
 * or a hyphen; only a text to search for may end in anything, and the writer closes it by `&`.
 */

/** What stands at an end. Two dots belong to an extent; the limit is against links made to be slow. */
const PUNCTUATION = /(?:&#?\w{1,8};|(?<!\.)\.(?!\.)|[^\p{L}\p{M}\p{N}.-]){1,20}$/u

/** A value without the punctuation at its end, and without space around it. */
export function withoutPunctuation(text: string): string {
  return text.replace(PUNCTUATION, '').trim()
}

/** A link as it was before it was escaped as HTML. What else was escaped than `&` is punctuation. */
export function unescapeLink(link: string): string {
  return link
    .replace(/&(?:(?:amp|#0*38|#x26)(?:;|%3B))+/gi, '&')
    .replace(/&#?\w{1,8}(?:;|%3B)/gi, '"')
}

/** Closes a query whose end would be taken for punctuation. */
export function closeEnd(query: string): string {
  return /[^\p{L}\p{M}\p{N}-]$/u.test(decodeURIComponent(query)) ? `${query}&` : query
}
