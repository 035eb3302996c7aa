import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import {
  allianceSchema,
  atlasSchema,
  eventSchema,
  figureSchema,
  placeSchema,
  seriesSchema,
  storySchema,
  unpublishedFileSchema,
} from '../../model/schema'

const FILES: Readonly<Record<string, v.GenericSchema>> = {
  atlas: atlasSchema,
  places: v.array(placeSchema),
  alliances: v.array(allianceSchema),
  events: v.array(eventSchema),
  figures: v.strictObject({
    figures: v.optional(v.array(figureSchema)),
    series: v.optional(v.array(seriesSchema)),
  }),
  unpublished: unpublishedFileSchema,
  story: storySchema,
}

/**
 * The JSON Schemas of the YAML files, so that editors offer completion.
 * @returns texts by path, such as `data/schema/events.schema.json`.
 */
export function generateJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => {
      const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
      const text = JSON.stringify(forEditors(json), null, 2)
      return [`data/schema/${name}.schema.json`, `${text}\n`]
    }),
  )
}

/** Our schema reads everything as text; an editor should see numbers and dates, as `json` says. */
function forEditors(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forEditors)
  if (typeof node !== 'object' || node === null) return node
  const { json, ...rest } = node as Record<string, unknown>
  if (json !== undefined) return json
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => key !== 'default')
      .map(([key, value]) => [key, forEditors(value)]),
  )
}
