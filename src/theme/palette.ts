/** The colors of the atlas: sRGB hex; measured contrast stands beside them in `docs/design.md`. */
export interface Palette {
  /** Page background. */
  readonly paper: string
  readonly sea: string
  /** Around the globe. */
  readonly space: string
  readonly land: string
  /** Text and whatever is selected. */
  readonly ink: string
  /** Secondary text. */
  readonly ink2: string
  /** Country names, "not dated". */
  readonly quiet: string
  /** Links, buttons, handles, focus. */
  readonly action: string
  /** Text on a filled action button. */
  readonly onAction: string
  readonly locationText: string
  readonly location: string
  readonly flagship: string
  readonly strategic: string
  readonly network: string
  readonly partner: string
  readonly exchange: string
  /** Edges of controls, outline of the histogram. */
  readonly control: string
  /** European Talent Academy; always with an outline and text in `onGold`. */
  readonly gold: string
  readonly onGold: string
  readonly landBorder: string
  /** Coast and panel edges. */
  readonly coast: string
  readonly graticule: string
  /** Rivers: quieter than the coast. */
  readonly river: string
  /** Ice, barely off the land. */
  readonly glacier: string
  /** Hairlines between rows. */
  readonly rule: string
  readonly yearGrid: string
  readonly histogram: string
  /** Hovered or selected row. */
  readonly rowHighlight: string
  /** Bars of alliances. */
  readonly networkTint: string
  /** Names of joining members on a bar. */
  readonly joinText: string
  /** Background of the selected alliance's lane. */
  readonly focusLane: string
  /** Arcs of partners that are neither flagship nor strategic. */
  readonly arcQuiet: string
  /** Steps of a story still to come. */
  readonly upcoming: string
}
