import { allianceSpan, isPresent, memberStanding } from '../../model/activity'
import { entityId } from '../../model/lookup'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { signOf } from '../../model/sign'
import { lifetimeText, type SinceText } from '../entity/sinceText'
import { sourcesOf } from '../entity/sourcesOf'
import { countColumn, textColumn, type Column, type TableRow } from './columns'

/** One row of the table of alliances, with the members as of the extent. */
export interface AllianceRow extends TableRow {
  readonly name: string
  readonly kind: string
  readonly lifetime: SinceText
  readonly members: number
  readonly former: number
  readonly events: number
  readonly sources: number
}

/** The rows of the alliances in the network shown. */
export function allianceRows(atlas: AtlasState): readonly AllianceRow[] {
  return atlas.network.alliances.map(({ alliance, state }) => {
    const id = entityId('alliance', alliance.id)
    const entity = { kind: 'alliance', id, value: alliance } as const
    const standings = alliance.members.map((member) =>
      memberStanding(member, alliance, atlas.moment),
    )
    const { own, further } = sourcesOf(atlas.lookup, entity)
    return {
      id,
      name: alliance.name,
      sign: signOf(entity, atlas.moment),
      isHollow: !isPresent(state),
      kind: atlas.dataset.labels.allianceKinds[alliance.kind],
      lifetime: lifetimeText(atlas, allianceSpan(alliance), state),
      members: standings.filter((standing) => standing !== undefined && isPresent(standing)).length,
      former: standings.filter((standing) => standing === 'former').length,
      events: atlas.lookup.eventsOf(id).length,
      sources: own.length + further.length,
    }
  })
}

/** The columns of the table of alliances. */
export function allianceColumns(atlas: AtlasState): readonly Column<AllianceRow>[] {
  const { columns } = atlas.messages.panels
  const count = (key: 'members' | 'former' | 'events' | 'sources') =>
    countColumn<typeof key, AllianceRow>(atlas, key, '88px')
  return [
    textColumn('name', columns.name, ({ name }) => name, { isName: true }),
    textColumn('kind', columns.kind, ({ kind }) => kind, { width: '20%' }),
    {
      key: 'lifetime',
      label: columns.lifetime,
      width: '176px',
      sortBy: ({ lifetime }) => lifetime.date,
      cellOf: ({ lifetime }) => lifetime,
    },
    count('members'),
    count('former'),
    count('events'),
    count('sources'),
  ]
}
