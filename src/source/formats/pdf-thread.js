// Plain JavaScript, since Node starts a thread from a file as it is.
/**
 * The thread that parses a PDF: it can be ended from outside, whatever a hostile file makes the parser do.
 * Posts for each page its size, the runs of its text and the ruled lines that it draws.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

const { bytes, mostPages, mostRuns, mostRules } = workerData
const port = parentPort
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

// The parser makes these when it is loaded, though only drawing needs them: it then works without a canvas.
globalThis.DOMMatrix ??= class DOMMatrix {}
globalThis.Path2D ??= class Path2D {}
globalThis.ImageData ??= class ImageData {}
// What it draws with is native code, which npm installs beside it: code that outlives its thread can end the process.
const { getBuiltinModule } = process
process.getBuiltinModule = name => (name === 'module' ? undefined : getBuiltinModule(name))
const { getDocument, OPS, Util } = await import('pdfjs-dist/legacy/build/pdf.mjs')
port.postMessage({ ready: true })

async function readPages(document) {
  let runCount = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    runCount += items.length
    if (runCount > mostRuns) return port.postMessage({ fault: 'runs' })
    const runs = items
      .filter(item => item.str !== undefined && item.str.trim() !== '')
      .map(({ str, width, transform }) => ({
        text: str,
        width,
        transform: Util.transform(viewport.transform, transform),
      }))
    const rules = rulesOf(await page.getOperatorList(), viewport.transform)
    port.postMessage({ page: { width: viewport.width, height: viewport.height, runs, rules } })
    page.cleanup()
  }
  port.postMessage({ done: true })
}

/** Straight horizontal and vertical lines, drawn as strokes or as thin filled boxes: `[x1, y1, x2, y2]`. */
function rulesOf({ fnArray, argsArray }, viewportTransform) {
  const rules = []
  let transform = viewportTransform
  const saved = []
  for (let index = 0; index < fnArray.length && rules.length < mostRules; index++) {
    const args = argsArray[index]
    switch (fnArray[index]) {
      case OPS.save:
        saved.push(transform)
        break
      case OPS.restore:
        transform = saved.pop() ?? transform
        break
      case OPS.transform:
        transform = Util.transform(transform, args)
        break
      case OPS.paintFormXObjectBegin:
        saved.push(transform)
        if (args[0]) transform = Util.transform(transform, args[0])
        break
      case OPS.paintFormXObjectEnd:
        transform = saved.pop() ?? transform
        break
      case OPS.constructPath:
        addRules(rules, args, transform)
    }
  }
  return rules
}

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills = new Set([OPS.fill, OPS.eoFill])
/** A filled box that is thinner, in points, is a line. */
const THIN = 3
/** Coordinates that each path operator takes: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0]

function addRules(rules, [paint, [data]], transform) {
  if (!data || (!strokes.has(paint) && !fills.has(paint))) return
  for (const path of subpathsOf(data, transform)) {
    if (strokes.has(paint)) for (let at = 1; at < path.length; at++) addSegment(rules, path[at - 1], path[at])
    else {
      const xs = path.map(([x]) => x)
      const ys = path.map(([, y]) => y)
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      if (bottom - top < THIN) addSegment(rules, [left, (top + bottom) / 2], [right, (top + bottom) / 2])
      else if (right - left < THIN) addSegment(rules, [(left + right) / 2, top], [(left + right) / 2, bottom])
    }
  }
}

function subpathsOf(data, transform) {
  const paths = []
  let path = []
  const values = Object.values(data)
  for (let at = 0; at < values.length; ) {
    const operator = values[at]
    const count = operands[operator]
    if (count === undefined) break
    if (operator === 0) {
      if (path.length > 1 && path.length < 1000) paths.push(path)
      path = []
    }
    if (operator === 4 && path.length > 1) path.push(path[0])
    else if (count >= 2) {
      const [a, b, c, d, e, f] = transform
      const [x, y] = [values[at + count - 1], values[at + count]]
      path.push([a * x + c * y + e, b * x + d * y + f])
    }
    at += count + 1
  }
  if (path.length > 1 && path.length < 1000) paths.push(path)
  return paths
}

function addSegment(rules, [x1, y1], [x2, y2]) {
  if (Math.abs(x1 - x2) < 1 || Math.abs(y1 - y2) < 1)
    rules.push([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)])
}

try {
  const document = await getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    // Pictures are not looked at: none is small enough to be decoded.
    maxImageSize: 1,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
  }).promise
  if (document.numPages > mostPages) port.postMessage({ fault: 'pages' })
  else await readPages(document)
} catch (error) {
  port.postMessage({ fault: error?.name === 'PasswordException' ? 'password' : 'damaged' })
}
