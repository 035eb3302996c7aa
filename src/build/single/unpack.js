/*
 * Unpacks the parts of the file, each of which stands above as base64 of gzip, and starts the atlas.
 */
{
  const root = document.documentElement
  const bar = document.querySelector('.unpacking progress')
  const files = {}
  // Where the code finds what other copies fetch from a server: addresses by the names of the parts.
  globalThis.atlasFiles = files

  const unpack = (part) => {
    const text = atob(part.textContent)
    const packed = new Uint8Array(text.length)
    for (let index = 0; index < text.length; index += 1) packed[index] = text.charCodeAt(index)
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Response(stream, { headers: { 'Content-Type': part.dataset.type } }).blob()
  }

  const add = (kind, properties) => {
    document.head.append(Object.assign(document.createElement(kind), properties))
  }

  const start = async () => {
    const texts = {}
    for (const part of document.querySelectorAll('script[data-part]')) {
      const size = part.textContent.length
      const blob = await unpack(part)
      if (part.dataset.use) texts[part.dataset.use] = await blob.text()
      else files[part.dataset.part] = URL.createObjectURL(blob)
      part.remove()
      bar.value += size
    }
    add('style', { textContent: texts.styles })
    add('script', { type: 'module', textContent: texts.code })
  }

  if (typeof DecompressionStream === 'undefined') root.dataset.unpacking = 'unable'
  else
    start().catch((error) => {
      root.dataset.unpacking = 'damaged'
      throw error
    })
}
