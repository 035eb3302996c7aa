import * as v from 'valibot'
import {
  allianceSchema,
  atlasSchema,
  eventSchema,
  figureSchema,
  partnerSchema,
  placeSchema,
  seriesSchema,
  sourceSchema,
  tieSchema,
  unpublishedSchema,
  unpublishedSourceSchema,
} from '../../model/schema'
import packageJson from '../../../package.json'
import type { Dataset } from '../../model/dataset'
import { checkBetween } from '../check/checkBetween'
import { checkCoordinates } from '../check/checkCoordinates'
import { checkReferences, collectNames } from '../check/checkReferences'
import { checkRelations } from '../check/checkRelations'
import { checkWithin } from '../check/checkWithin'
import { buildDataset } from './buildDataset'
import type { Facts } from './facts'
import { checkSteps } from '../../story/checkSteps'
import { shapeStory } from '../../story/readStory'
import { createLookup } from '../../model/lookup'
import type { Entry, EntryKind } from '../../entries/entry'
import { compareFaults, type Fault } from '../../entries/faults'
import { readSources } from '../read/readSources'
import { checkShape } from '../../entries/shape'

export { formatFault, type Fault } from '../../entries/faults'

/** What became of a data folder. */
export interface Compilation {
  /** Everything that must be mended, in the order of the files. */
  readonly faults: readonly Fault[]
  /** What is worth a look but does no harm. */
  readonly warnings: readonly Fault[]
  /** The fact base in both languages; `undefined` when there is any fault. */
  readonly datasets: { readonly en: Dataset; readonly de: Dataset } | undefined
  /** The files read, such as `data/partners.csv`. */
  readonly files: readonly string[]
}

/**
 * Reads, checks and compiles a data folder. It never throws for what stands in the files: all faults
 * are told at once.
 * @param dir path of the folder.
 */
export function compileData(dir: string): Compilation {
  const { entries, unreadable, files, ...read } = readSources(dir)
  const faults: Fault[] = [...read.faults]
  const warnings: Fault[] = [...read.warnings]
  const report = (fault: Fault) => faults.push(fault)
  const warn = (fault: Fault) => warnings.push(fault)

  const of = (kind: EntryKind) =>
    entries.filter((entry) => entry.kind === kind && !entry.isUnpublished)
  const shape = <S extends Parameters<typeof checkShape>[0]>(schema: S, kind: EntryKind) =>
    of(kind).flatMap((entry): v.InferOutput<S>[] => {
      const sound = checkShape(schema, entry, report)
      return sound === undefined ? [] : [sound]
    })
  const [atlas] = shape(atlasSchema, 'atlas')
  const facts: Omit<Facts, 'atlas'> = {
    partners: shape(partnerSchema, 'partner'),
    ties: shape(tieSchema, 'tie'),
    sources: shape(sourceSchema, 'source'),
    places: shape(placeSchema, 'place'),
    alliances: shape(allianceSchema, 'alliance'),
    events: shape(eventSchema, 'event'),
    figures: shape(figureSchema, 'figure'),
    series: shape(seriesSchema, 'series'),
    stories: of('story').flatMap((entry) => shapeStory(entry, report) ?? []),
  }
  for (const entry of entries.filter(({ isUnpublished }) => isUnpublished))
    checkShape(entry.kind === 'source' ? unpublishedSourceSchema : unpublishedSchema, entry, report)

  const names = collectNames(entries, unreadable)
  checkReferences(entries, names, report)
  checkCoordinates(entries, report, warn)
  checkWithin(entries, report)
  if (isComplete(entries, unreadable)) checkRelations(entries, report)
  checkBetween(entries, isComplete(entries, unreadable), report, warn)

  const compiled = faults.length === 0 && atlas ? { ...facts, atlas } : undefined
  const datasets = compiled && {
    en: buildDataset(compiled, 'en', packageJson.version),
    de: buildDataset(compiled, 'de', packageJson.version),
  }
  if (datasets) {
    const lookup = createLookup(datasets.en)
    for (const story of of('story')) checkSteps(story, lookup, report)
  }
  return {
    faults: faults.sort(compareFaults),
    warnings: warnings.sort(compareFaults),
    datasets: faults.length === 0 ? datasets : undefined,
    files,
  }
}

/** Whether everything that may cite a source could be read. */
function isComplete(entries: readonly Entry[], unreadable: ReadonlySet<EntryKind>): boolean {
  return unreadable.size === 0 && entries.every(({ isWhole }) => isWhole)
}
