import type { Evidence } from '../../model/relations'
import type { Facts } from './facts'

/** The evidence of all relations, as the rules of `model/relations.ts` read it. */
export function buildEvidence({ atlas, ties, alliances, events }: Facts): Evidence {
  return {
    home: atlas.home,
    programmes: new Map(Object.entries(atlas.programmes)),
    ties: ties.map(({ as_of, ...tie }) => ({ ...tie, asOf: as_of })),
    alliances: alliances.map(({ id, kind, tier, started, ended, as_of, listed, members }) => ({
      id,
      kind,
      tier,
      started,
      ended,
      livingAsOf: as_of,
      listed,
      members: members.map(({ partner, joined, left, as_of: asOf, role }) => ({
        partner,
        joined,
        left,
        asOf,
        ...(role && { role }),
      })),
    })),
    events: events.map(({ date, end, alliances: named }) => ({
      date,
      ...(end !== undefined && { end }),
      alliances: named,
    })),
  }
}
