/** Up to this many members every pair is joined; more get spokes from home. */
export const MAX_FULL_MESH = 12

export interface MeshLine {
  readonly from: string
  readonly to: string
  /** Always drawn; the others of a large alliance appear for a highlighted member only. */
  readonly isDrawn: boolean
}

/**
 * The lines between the members of an alliance. Up to 12 members: every pair. More: spokes from
 * home, and every other pair to show the lines of the member that is highlighted.
 */
export function meshLines(members: readonly string[], home: string): readonly MeshLine[] {
  const isFull = members.length <= MAX_FULL_MESH
  const ends = isFull || members.includes(home) ? members : [home, ...members]
  return ends.flatMap((from, index) =>
    ends.slice(index + 1).map((to) => ({
      from,
      to,
      isDrawn: isFull || from === home || to === home,
    })),
  )
}
