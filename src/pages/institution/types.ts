import type { Lang } from '../../i18n/lang'
import type { Dataset } from '../../model/dataset'

type Maybe = string | undefined

/** Who is responsible for the site, as `data/site.yaml` says. What is missing is not filled in yet. */
export interface SiteConfig {
  readonly imprint: {
    readonly provider_en?: Maybe
    readonly provider_de?: Maybe
    readonly address_en?: readonly string[] | undefined
    readonly address_de?: readonly string[] | undefined
    readonly represented_by_en?: Maybe
    readonly represented_by_de?: Maybe
    readonly mail?: Maybe
    readonly phone?: Maybe
    readonly supervisory_authority_en?: Maybe
    readonly supervisory_authority_de?: Maybe
    readonly vat_id?: Maybe
    readonly responsible_en?: Maybe
    readonly responsible_de?: Maybe
  }
  readonly privacy: {
    readonly host_en?: Maybe
    readonly host_de?: Maybe
    readonly log_retention_en?: Maybe
    readonly log_retention_de?: Maybe
    readonly legal_basis_en?: Maybe
    readonly legal_basis_de?: Maybe
    readonly officer_en?: Maybe
    readonly officer_de?: Maybe
    readonly officer_mail?: Maybe
  }
  readonly accessibility: { readonly mail?: Maybe; readonly phone?: Maybe }
  /** Names of fields that are left out, such as `vat_id`. */
  readonly not_applicable: readonly string[]
}

/** A part of the site that is not accessible, or not known to be. */
export interface AccessibilityGap {
  readonly id: string
  readonly kind: 'barrier' | 'untested' | 'open' | 'foreign'
  readonly criteria: readonly string[]
  readonly title_en: string
  readonly title_de: string
  readonly reason_en: string
  readonly reason_de: string
  readonly remedy_en: string
  readonly remedy_de: string
  /** Missing: no date is set. */
  readonly when_en?: Maybe
  readonly when_de?: Maybe
}

/** The statement on accessibility, as `data/accessibility.yaml` says. */
export interface AccessibilityStatement {
  readonly status: 'fully' | 'partly' | 'not'
  readonly standard: string
  readonly binding: string
  readonly built_to: string
  /** Partial dates. */
  readonly written: string
  readonly checked: string
  readonly method_en: string
  readonly method_de: string
  readonly gaps: readonly AccessibilityGap[]
  readonly map_note_en: string
  readonly map_note_de: string
  readonly enforcement: {
    readonly name: string
    readonly basis: string
    readonly website?: Maybe
    readonly answer_weeks: number
  }
}

/** What the pages of the institution are made of. */
export interface InstitutionInput {
  readonly datasets: { readonly en: Dataset; readonly de: Dataset }
  readonly site: SiteConfig
  readonly accessibility: AccessibilityStatement
  /** Where the site stands, with a slash at its end; unknown: the citation has no address. */
  readonly siteUrl?: string | undefined
}

/** What each of the pages gets. */
export interface PageProps extends Omit<InstitutionInput, 'datasets'> {
  readonly lang: Lang
  /** Below the language's root: `privacy/`. */
  readonly path: string
  readonly dataset: Dataset
}

/**
 * The value of a field in a language: `provider_de` of a section.
 * @returns `undefined` when it is not filled in
 */
export function inLanguage<Name extends string, Value>(
  section: Readonly<Partial<Record<`${Name}_${Lang}`, Value | undefined>>>,
  name: Name,
  lang: Lang,
): Value | undefined {
  return section[`${name}_${lang}`]
}
