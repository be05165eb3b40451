/**
 * Typists in one text of sixty paragraphs: typist i of N starts at i/(N*rate) s and inserts one character every 1/rate s, whatever
 * the server does. Propagation is from the local edit to its receipt by each other typist.
 *
 * usage: node bench.mjs --product DIR [--typists 50] [--rate 5] [--seconds 30] [--only travaux]
 */
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import * as travaux from "./travaux.mjs"
import * as yjs from "./yjs.mjs"

const { values: given } = parseArgs({
  options: Object.fromEntries(["product", "typists", "rate", "seconds", "only"].map((n) => [n, { type: "string" }])),
})
const typists = Number(given.typists ?? 50)
const rate = Number(given.rate ?? 5)
const seconds = Number(given.seconds ?? 30)
const PARAGRAPHS = 60
const FIRST_SIGN = 0x4e00
const SIGNS = 20_000
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address()
    probe.close(() => resolve(port))
  })
})

/** Processor seconds of a process so far, and its memory in MB; Linux only. */
function usage(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Math.round(Number(rss) / 1024) }
}

async function measure(server) {
  const sent = new Map()
  const propagation = []
  const acknowledged = []
  let late = 0
  let edits = 0
  const heard = (sign, own) => {
    const at = sent.get(sign)
    if (at !== undefined) (own ? acknowledged : propagation).push(performance.now() - at)
  }
  const first = server.typist(0, () => {})
  await first.prepare(PARAGRAPHS)
  await pause(500)
  const all = Array.from({ length: typists }, (_, i) => server.typist(i, heard))
  await Promise.all(all.map((typist) => typist.opened))
  // Only now: a server without a store forgets a text when the last one leaves.
  first.close()
  await pause(500)
  const before = usage(server.pid)
  const mine = process.cpuUsage()
  const start = performance.now()
  const total = typists * rate * seconds
  for (let n = 0; n < total; n++) {
    const due = start + (n / (typists * rate)) * 1000
    const wait = due - performance.now()
    if (wait > 0) await pause(wait)
    late = Math.max(late, performance.now() - due)
    const sign = String.fromCharCode(FIRST_SIGN + (n % SIGNS))
    sent.set(sign, performance.now())
    all[n % typists].insert(sign)
    edits++
  }
  for (let patience = 100; patience && propagation.length < total * (typists - 1); patience--) await pause(100)
  const own = process.cpuUsage(mine)
  const after = usage(server.pid)
  all.forEach((typist) => typist.close())
  return {
    server: server.name,
    edits,
    received: propagation.length / (typists - 1),
    propagation: spread(propagation),
    acknowledgement: server.name.startsWith("travaux") ? spread(acknowledged) : null,
    serverCpuSeconds: Number((after.cpu - before.cpu).toFixed(2)),
    serverMemoryMb: after.memory,
    generatorCpu: Number(((own.user + own.system) / 1e6 / ((performance.now() - start) / 1000)).toFixed(2)),
    generatorLateMs: Math.round(late),
  }
}

function spread(times) {
  const sorted = Float64Array.from(times).sort()
  const at = (part) => Number((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const starts = {
  travaux: async () => travaux.start(given.product, await freePort()),
  hocuspocus: async () => yjs.hocuspocus(await freePort()),
  "y-websocket": async () => yjs.yws(await freePort()),
}
let valid = true
for (const [name, begin] of Object.entries(starts)) {
  if (given.only && given.only !== name) continue
  const server = await begin()
  try {
    const result = await measure(server)
    const counts = result.generatorCpu < 0.8 && result.generatorLateMs < 50 && result.received === result.edits
    valid &&= counts
    console.log(JSON.stringify({ ...result, valid: counts }))
  } finally {
    server.stop()
  }
}
if (!valid) console.error("A line that is not valid says nothing: the generator was busy or late, or edits were missing.")
process.exit(0)
