/**
 * A text as it is compared: compatible forms made one (NFKC), no accents, no invisible characters,
 * lower case, and one space wherever there was anything but letters and digits.
 * `São Paulo` → `sao paulo`, `Straße` → `strasse`, `U.S.A.` → `usa`, `ＴＵ/ｅ` → `tu e`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[`ʻʼ]/g, ' ') // typed as apostrophes, but an accent and letters to Unicode
    .replace(/[\p{Diacritic}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replace(/(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
