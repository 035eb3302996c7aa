/**
 * Where "Suggest a correction" writes to: the build's `VITE_CONTACT_MAIL`.
 * Default: a placeholder that reaches nobody, so that a build without the setting shows it.
 */
export const CONTACT_MAIL: string =
  (import.meta.env.VITE_CONTACT_MAIL as string | undefined) ?? 'atlas@example.org'
