import { describe, expect, it, test } from 'vitest'
import {
  faultsOfSingle,
  MAX_BYTES,
  requestsOfCode,
  requestsOfDocument,
  requestsOfStyles,
} from '../../../../src/build/single/checkSingle'
import type { Part } from '../../../../src/build/single/singleDocument'

describe('a document', () => {
  test.each([
    ['<script src="assets/index.js"></script>', 'assets/index.js'],
    ['<script type="module" src=./index.js></script>', './index.js'],
    ['<link rel="stylesheet" href="index.css" />', 'index.css'],
    ['<link href="https://fonts.example/inter" rel="preconnect">', 'https://fonts.example/inter'],
    ["<img alt='' src='//host.example/a.png'>", '//host.example/a.png'],
    ['<img srcset="a.png 2x">', 'a.png 2x'],
    ['<svg><use href="sprite.svg#x" /></svg>', 'sprite.svg#x'],
    ['<svg><image xlink:href="a.png"/></svg>', 'a.png'],
    ['<video poster="a.png"></video>', 'a.png'],
    ['<object data="a.pdf"></object>', 'a.pdf'],
    ['<form action="/search"></form>', '/search'],
    ['<p style="background: url(a.png)">', 'a.png'],
    ['<style>p { background: url("a.png") }</style>', 'a.png'],
    ['<script>fetch("data/atlas.json")</script>', 'data/atlas.json'],
  ])('%s asks for something else', (html, address) => {
    expect(requestsOfDocument(html)).toEqual([address])
  })

  test.each([
    '<a href="https://www.tum.de/">TUM</a>',
    '<link rel="icon" href="data:image/svg+xml,%3Csvg%3E" />',
    '<svg><use href="#sign" /></svg>',
    '<img src="data:image/png;base64,AAAA">',
    '<script type="application/gzip">import("a")</script>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<p>src="a.png" stands in a text</p>',
  ])('%s does not', (html) => {
    expect(requestsOfDocument(html)).toEqual([])
  })
})

describe('a style sheet', () => {
  test.each([
    ['@font-face { src: url(/assets/inter.woff2) }', '/assets/inter.woff2'],
    [`a { background: url( 'https://host.example/a.png' ) }`, 'https://host.example/a.png'],
    ['@import "other.css";', '@import "other.css"'],
  ])('%s asks for something else', (css, address) => {
    expect(requestsOfStyles(css)).toEqual([address])
  })

  test.each([
    '@font-face { src: url(data:font/woff2;base64,d09GMg==) format("woff2") }',
    `a { background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E") }`,
    'a { clip-path: url(#clip) }',
  ])('%s does not', (css) => {
    expect(requestsOfStyles(css)).toEqual([])
  })
})

describe('a script', () => {
  test.each([
    ['import("./List.js")', './List.js'],
    ['import{a as b}from"./index.js";', './index.js'],
    ['let a=1;export*from"./other.js"', './other.js'],
    ['import"./polyfill.js"', './polyfill.js'],
    ['fetch(`https://host.example/`)', 'https://host.example/'],
    ['new Worker("worker.js",{type:"module"})', 'worker.js'],
    ['importScripts("worker.js")', 'worker.js'],
    ['new WebSocket("wss://host.example")', 'wss://host.example'],
    ['new URL("assets/facts.json",import.meta.url).href', 'assets/facts.json'],
    ['image.src="https://host.example/a.png"', 'https://host.example/a.png'],
    ['e.innerHTML=`<img src="a.png">`', 'a.png'],
  ])('%s asks for something else', (code, address) => {
    expect(requestsOfCode(code)).toEqual([address])
  })

  test.each([
    'fetch(atlasFiles["assets/facts.en.json"])',
    'fetch(url)',
    'fetch("data:application/json,[]")',
    'let site="https://www.tum.de/"',
    'new URL("https://www.tum.de/").hostname',
    'e.innerHTML=`<a href="https://www.tum.de/">`',
    'let words={import:"from abroad"}',
  ])('%s does not', (code) => {
    expect(requestsOfCode(code)).toEqual([])
  })
})

describe('the one file', () => {
  const code = (content: string): Part => ({
    name: 'index.js',
    type: 'text/javascript',
    use: 'code',
    content,
  })
  const facts: Part = { name: 'assets/facts.json', type: 'application/json', content: '{}' }

  it('is sound where it asks for its own parts alone', () => {
    const parts = [code('fetch(atlasFiles["assets/facts.json"])'), facts]
    expect(faultsOfSingle('<p>Atlas</p>', parts)).toEqual([])
  })

  it('says of each part what it asks for', () => {
    const css: Part = {
      name: 'a.css',
      type: 'text/css',
      use: 'styles',
      content: 'a{src:url(b.png)}',
    }
    expect(faultsOfSingle('<img src="c.png">', [code('import("./d.js")'), css])).toEqual([
      'The document asks for c.png',
      'index.js asks for ./d.js',
      'a.css asks for b.png',
    ])
  })

  it('says which part is missing', () => {
    expect(faultsOfSingle('', [code(`fetch(atlasFiles["assets/facts.json"])`)])).toEqual([
      'assets/facts.json is asked for and not inside',
    ])
  })

  it('takes words of the facts for no request', () => {
    const words: Part = { ...facts, content: '{"text":"import(\\"a\\") url(b.png) <img src=c>"}' }
    expect(faultsOfSingle('', [words])).toEqual([])
  })

  it('may not be too large', () => {
    expect(faultsOfSingle('x'.repeat(MAX_BYTES), [])).toEqual([])
    expect(faultsOfSingle('ü'.repeat(MAX_BYTES / 2 + 1), [])).toEqual([
      'The file has 6000002 bytes, and may have 6000000 at most',
    ])
  })
})
