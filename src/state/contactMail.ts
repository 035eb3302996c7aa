/**
 * Where suggestions of corrections are sent: the build's `VITE_CONTACT_MAIL`; `undefined`: it is not set,
 * and nothing offers to send one.
 */
export function contactMail(): string | undefined {
  const mail = ((import.meta.env.VITE_CONTACT_MAIL as string | undefined) ?? '').trim()
  return mail === '' ? undefined : mail
}

/** Link that begins a mail; `undefined` where nobody is there to get it. */
export function mailLink(subject: string, body?: string): string | undefined {
  const mail = contactMail()
  if (mail === undefined) return undefined
  const text = body === undefined ? '' : `&body=${encodeURIComponent(body)}`
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}${text}`
}
