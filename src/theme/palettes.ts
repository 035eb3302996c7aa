import { CONTRAST_PALETTES } from './contrastPalettes'
import type { ThemeName } from './themeName'

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

/** The colors of each theme. */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: '#FBFCFD',
    sea: '#E9F0F7',
    space: '#E4EBF3',
    land: '#FFFFFF',
    ink: '#072140',
    ink2: '#4A6076',
    quiet: '#566C82',
    action: '#2C69A9',
    onAction: '#FFFFFF',
    locationText: '#24578F',
    location: '#3070B3',
    flagship: '#D2620F',
    strategic: '#A8478F',
    network: '#6A57CF',
    partner: '#3C7F43',
    exchange: '#5C7690',
    control: '#7189A1',
    gold: '#FED702',
    onGold: '#072140',
    landBorder: '#C9D5E3',
    coast: '#A9BBD0',
    graticule: '#DCE6F0',
    river: '#CFE0F0',
    glacier: '#F3F8FC',
    rule: '#D5DEE8',
    yearGrid: '#E8EDF3',
    histogram: '#DCE5EE',
    rowHighlight: '#E3ECF6',
    networkTint: '#E7E3F8',
    joinText: '#4B3BA6',
    focusLane: '#F3F1FC',
    arcQuiet: '#7C93AC',
    upcoming: '#7189A1',
  },
  dark: {
    paper: '#06162B',
    sea: '#06162B',
    space: '#020A14',
    land: '#0E2747',
    ink: '#F2F6FB',
    ink2: '#B4C6DA',
    quiet: '#8CA3BC',
    action: '#7FBAF5',
    onAction: '#06162B',
    locationText: '#9CCBFA',
    location: '#6FB1F0',
    flagship: '#FF9A45',
    strategic: '#E08FD0',
    network: '#A99CF7',
    partner: '#86CC7F',
    exchange: '#8DA6C0',
    control: '#5F7FA6',
    gold: '#FED702',
    onGold: '#072140',
    landBorder: '#25456E',
    coast: '#34588A',
    graticule: '#122B4E',
    river: '#1F4470',
    glacier: '#132F54',
    rule: '#1C3658',
    yearGrid: '#10294A',
    histogram: '#173356',
    rowHighlight: '#14305A',
    networkTint: '#262A5C',
    joinText: '#C9C0FF',
    focusLane: '#0F1E42',
    arcQuiet: '#6D87A8',
    upcoming: '#4A6F9E',
  },
  ...CONTRAST_PALETTES,
}
