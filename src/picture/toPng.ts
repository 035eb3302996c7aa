/** A moment for what an image still reads, milliseconds. */
const SETTLE_MS = 50

/**
 * An SVG that stands alone as a PNG.
 * @param scale pixels of the PNG for one of the SVG
 * @throws when the browser cannot draw it, or gives no canvas so large
 */
export async function toPng(svg: string, scale = 1): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser has no canvas')
    const draw = () => {
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
    }
    draw()
    // WebKit draws an image before the typeface in it is read, and with it from the second time on.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    draw()
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (!png) throw new Error('The picture is too large for this browser')
    return png
  } finally {
    URL.revokeObjectURL(url)
  }
}
