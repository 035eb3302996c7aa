import { afterEach, describe, expect, it } from 'vitest'
import { drawPicture, type PictureOptions } from '../../src/picture/drawPicture'
import { toPng } from '../../src/picture/toPng'
import { sceneOf } from '../../src/map/scene/scene'
import { parseView } from '../../src/state/view'
import { stageLook } from '../../src/theme/mapLook'
import { PALETTES } from '../../src/theme/palettes'
import { openAtlas } from './openMap'

const SIZE = { width: 960, height: 540 }

async function draw(link: string, options: Partial<PictureOptions> = {}) {
  const atlas = await openAtlas()
  const [search = '', hash = ''] = link.split('#')
  const view = parseView(search, hash)
  const picture = await drawPicture(atlas, view, { size: SIZE, ...options })
  const shown = atlas.at(view)
  return { picture, shown, all: sceneOf(shown).marks.length }
}

function parse(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml')
}

/** How many marks an SVG tells of; a cluster counts as all that it stands for. */
function countMarks(svg: string): number {
  return [...parse(svg).querySelectorAll('[data-id], [data-ids]')].reduce(
    (sum, mark) => sum + (mark.getAttribute('data-ids')?.split(' ').length ?? 1),
    0,
  )
}

/** The pixels of a PNG, and how much of it has a color. */
async function decode(png: Blob) {
  const bitmap = await createImageBitmap(png)
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
  /** @param color `#RRGGBB`; a pixel holds its bytes from the last to the first */
  const share = (color: string) => {
    const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(color) ?? []
    const pixel = parseInt(`FF${blue}${green}${red}`, 16)
    return pixels.reduce((sum, other) => sum + Number(other === pixel), 0) / pixels.length
  }
  return { width, height, pixels, share }
}

afterEach(() => {
  delete document.documentElement.dataset.theme
})

describe('the marks of a view are all in its picture', () => {
  it.each([
    '',
    '?time=2008',
    '?time=2025&tiers=flagship,strategic-alliance',
    '?regions=Asia',
    '?compare=2010..2025',
    '?projection=globe',
  ])('without a camera: %s', async (link) => {
    const { picture, all } = await draw(link)
    expect(all).toBeGreaterThan(3)
    expect(picture.markCount).toBe(all)
    expect(countMarks(picture.svg)).toBe(all)
  })

  it('of those that the view speaks of, nearer', async () => {
    const { picture, shown, all } = await draw('?time=2019&select=alliance:eurotech')
    expect(picture.markCount).toBeLessThan(all)
    const { svg } = picture
    const related = [...shown.related].filter((id) => /^(partner|place):/.test(id))
    for (const id of related) expect(svg, id).toContain(id)
  })

  it('whatever it speaks of, where all are asked for', async () => {
    const link = '?time=2019&select=alliance:eurotech#4/48/10'
    const { picture, all } = await draw(link, { extent: 'all' })
    expect(picture.markCount).toBe(all)
  })

  it.each(['#4/48/10', '#3.5/30/100', '#6/48/11', '#3/-10/170'])(
    'with the camera %s: those of the same section',
    async (hash) => {
      const seen = { width: 1440, height: 700 }
      const { picture, shown } = await draw(hash, { seen })
      const { camera } = shown.view
      if (!camera) throw new Error('no camera')
      const half = ((seen.width / 2) * 360) / (512 * 2 ** camera.zoom)
      const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
      const halfY = (seen.height / 2) * ((2 * Math.PI) / (512 * 2 ** camera.zoom))
      // Apart from those at the very edge, which stand beside their places.
      const section = sceneOf(shown).marks.filter(
        ({ lngLat: [lng, lat] }) =>
          Math.abs(((lng - camera.lng + 540) % 360) - 180) < half * 0.96 &&
          Math.abs(y(lat) - y(camera.lat)) < halfY * 0.96,
      )
      const ids = [...parse(picture.svg).querySelectorAll('[data-id], [data-ids]')].flatMap(
        (mark) => (mark.getAttribute('data-ids') ?? mark.getAttribute('data-id') ?? '').split(' '),
      )
      expect(ids.length).toBe(picture.markCount)
      const missing = section.filter(({ id }) => !ids.includes(id))
      expect(missing.map(({ id }) => id)).toEqual([])
    },
  )
})

describe('an SVG of its own', () => {
  const PLAN: Partial<PictureOptions> = {
    title: 'Tom & <b>Jerry</b>\u0007 "1" <script>alert(1)</script>',
    hasLegend: true,
    hasLicence: true,
    sources: ['TUM & friends <i>2024</i>'],
    code: 'https://atlas.example.org/?time=2019&select=alliance:eurotech',
  }

  it('is well-formed and needs nothing from elsewhere', async () => {
    const { svg } = (await draw('?compare=2010..2025', PLAN)).picture
    const document_ = parse(svg)
    expect(document_.querySelector('parsererror')).toBeNull()
    expect(svg).not.toMatch(/var\(|\sclass=|\sstyle=|<!--|<foreignObject|@import/)
    for (const [, address = ''] of svg.matchAll(/(?:href|url)\(?=?["'(]?([^"')]+)/g))
      expect(address).toMatch(/^data:/)
    expect(svg).toContain("@font-face{font-family:'Inter Atlas'")
    expect(svg).toContain('url(data:font/woff2;base64,')
    expect(document_.querySelectorAll('script, b, i')).toHaveLength(0)
  })

  it('says title, legend, sources, licence and projection as text', async () => {
    const { svg } = (await draw('', PLAN)).picture
    const texts = [...parse(svg).querySelectorAll('text')].map((text) => text.textContent)
    const all = texts.join(' ')
    expect(all).toContain('Tom & <b>Jerry</b> "1" <script>alert(1)</script>')
    expect(texts).toContain('Flagship partner')
    expect(all).toContain('Source: TUM & friends <i>2024</i>')
    expect(all).toContain('CC BY 4.0')
    expect(all).toContain('Equal Earth projection')
    expect(all).toContain('Imperial')
  })

  it('leaves out what is not asked for, but never the projection', async () => {
    const { svg } = (await draw('')).picture
    expect(svg).not.toMatch(/Flagship partner|Sources?:|CC BY|crispEdges/)
    expect(svg).toContain('Equal Earth projection')
  })

  it('has names with a halo, which style sheets draw on the page', async () => {
    const { svg } = (await draw('')).picture
    const names = parse(svg).querySelectorAll('text[paint-order="stroke"]')
    expect(names.length).toBeGreaterThan(5)
    expect(names[0]?.getAttribute('stroke')).toBe(PALETTES.light.land)
  })

  it('leaves the page as it was', async () => {
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    const before = document.body.innerHTML
    await draw('?select=partner:imperial-college-london')
    expect(document.body.innerHTML).toBe(before)
    expect(document.activeElement).toBe(button)
    button.remove()
  })
})

describe('a PNG', () => {
  it('has the size that is asked for, land, sea and letters, and is never blank', async () => {
    const { picture } = await draw('?time=2025', { isPlain: true, look: stageLook(0.5) })
    const [once, twice] = await Promise.all([1, 2].map((scale) => toPng(picture.svg, scale)))
    expect(once?.type).toBe('image/png')
    const [small, large] = await Promise.all([once!, twice!].map(decode))
    expect([small!.width, small!.height]).toEqual([960, 540])
    expect([large!.width, large!.height]).toEqual([1920, 1080])
    const { light } = PALETTES
    for (const { share } of [small!, large!]) {
      expect(share(light.sea)).toBeGreaterThan(0.3)
      expect(share(light.land)).toBeGreaterThan(0.1)
      // The letters of names.
      expect(share(light.ink)).toBeGreaterThan(0.001)
    }
  })

  it('is light or dark as it is asked for, whatever the page is', async () => {
    document.documentElement.dataset.theme = 'dark'
    const light = await decode(await toPng((await draw('')).picture.svg))
    expect(light.share(PALETTES.light.sea)).toBeGreaterThan(0.3)
    document.documentElement.dataset.theme = 'light'
    const dark = await decode(await toPng((await draw('', { theme: 'dark' })).picture.svg))
    expect(dark.share(PALETTES.dark.sea)).toBeGreaterThan(0.3)
    expect(dark.share(PALETTES.light.sea)).toBe(0)
  })

  it('is set in the typeface of the atlas, not in that of the system', async () => {
    const { svg } = (await draw('', { title: 'Illinois will fill 1Il' })).picture
    const other = svg.replace(`font-family="'Inter Atlas'`, `font-family="'No such typeface'`)
    expect(other).not.toBe(svg)
    const [inter, system] = await Promise.all(
      [svg, other].map(async (text) => decode(await toPng(text))),
    )
    const different = inter!.pixels.filter((pixel, index) => pixel !== system!.pixels[index])
    expect(different.length).toBeGreaterThan(500)
  })
})
