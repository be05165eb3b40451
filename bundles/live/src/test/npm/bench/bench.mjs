/**
 * Typists in one text of sixty paragraphs: typist i of N starts at i/(N*rate) s and inserts one character every 1/rate s, whatever
 * the server does. Propagation is from the local edit to its receipt by each other typist, acknowledgement to its receipt by
 * oneself. Each server is warmed up under the same load first, and then
 * waits, `patience` seconds at most, until nobody else is busy here. A line counts only where the generator used less than 80 % of a
 * core, was never 50 ms late, and the text grew by what was typed; one that does not is measured again, `tries` times at most.
 *
 * usage: node bench.mjs --product DIR [--typists 50] [--rate 5] [--seconds 30] [--warm 10] [--tries 3] [--patience 60]
 *                      [--only travaux]
 */
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { cpus } from "node:os"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import * as travaux from "./travaux.mjs"
import * as yjs from "./yjs.mjs"

const { values: given } = parseArgs({
  options: Object.fromEntries(
    ["product", "typists", "rate", "seconds", "warm", "tries", "patience", "only"].map((n) => [n, { type: "string" }]),
  ),
})
const typists = Number(given.typists ?? 50)
const rate = Number(given.rate ?? 5)
const seconds = Number(given.seconds ?? 30)
const warm = Number(given.warm ?? 10)
const tries = Number(given.tries ?? 3)
const patience = Number(given.patience ?? 60)
const PARAGRAPHS = 60
/** Every edit of a run types a sign of its own, by which its receipts are told apart. */
const FIRST_SIGN = 0x4e00
const SIGNS = 20_000
if (typists * rate * (seconds + warm) > SIGNS) throw new Error(`at most ${SIGNS} edits in one run`)
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

/** Processor seconds of everything on this machine so far. */
function machine() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync("/proc/stat", "utf8").split("\n")[0].split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq + steal) / 100
}

const generator = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Waits until nobody else uses much of this machine, as long as we are patient. */
async function quiet() {
  const deadline = performance.now() + patience * 1000
  for (let others = 1; others > 0.2 && performance.now() < deadline; ) {
    const before = { at: performance.now(), machine: machine(), generator: generator() }
    await pause(2000)
    const lasted = (performance.now() - before.at) / 1000
    others = (machine() - before.machine - (generator() - before.generator)) / lasted
  }
}

async function measure(server) {
  const sent = new Map()
  let propagation = []
  let acknowledged = []
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

  let typed = 0
  const type = async (duration) => {
    const start = performance.now()
    const total = typists * rate * duration
    let late = 0
    for (let n = 0; n < total; n++) {
      const due = start + (n / (typists * rate)) * 1000
      const wait = due - performance.now()
      if (wait > 0) await pause(wait)
      late = Math.max(late, performance.now() - due)
      const sign = String.fromCharCode(FIRST_SIGN + typed++)
      sent.set(sign, performance.now())
      all[n % typists].insert(sign)
    }
    for (let left = 100; left && propagation.length < total * (typists - 1); left--) await pause(100)
    return { late, lasted: (performance.now() - start) / 1000 }
  }
  await type(warm)
  await quiet()
  propagation = []
  acknowledged = []

  const size = await server.size(all[0])
  const before = { server: usage(server.pid), generator: generator(), machine: machine() }
  const { late, lasted } = await type(seconds)
  const after = { server: usage(server.pid), generator: generator(), machine: machine() }
  const grown = (await server.size(all[0])) - size
  all.forEach((typist) => typist.close())
  const edits = typists * rate * seconds
  const used = { server: after.server.cpu - before.server.cpu, generator: after.generator - before.generator }
  const result = {
    server: server.name,
    edits,
    grown,
    received: propagation.length / (typists - 1),
    propagation: spread(propagation),
    acknowledgement: server.acknowledges ? spread(acknowledged) : null,
    serverCpuSeconds: round(used.server),
    serverMemoryMb: after.server.memory,
    generatorCores: round(used.generator / lasted),
    generatorLateMs: Math.round(late),
    othersCores: round(Math.max(0, after.machine - before.machine - used.server - used.generator) / lasted),
  }
  const { generatorCores, generatorLateMs, received } = result
  return { ...result, valid: generatorCores < 0.8 && generatorLateMs < 50 && received === edits && grown === edits }
}

const round = (number) => Number(number.toFixed(2))

function spread(times) {
  const sorted = Float64Array.from(times).sort()
  const at = (part) => round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const starts = {
  travaux: async () => travaux.start(given.product, await freePort()),
  hocuspocus: async () => yjs.hocuspocus(await freePort()),
  "y-websocket": async () => yjs.yws(await freePort()),
}

async function measureFairly(begin) {
  for (let left = tries; ; left--) {
    const server = await begin()
    try {
      const result = await measure(server)
      console.log(JSON.stringify(result))
      if (result.valid || left === 1) return result
    } finally {
      server.stop()
    }
  }
}

function table(results) {
  const three = (times) => (times === null ? "–" : `${times.p50} / ${times.p95} / ${times.p99}`)
  const rows = results.map((r) => [
    r.server,
    three(r.propagation),
    three(r.acknowledgement),
    r.serverCpuSeconds,
    r.serverMemoryMb,
    r.generatorCores,
    r.generatorLateMs,
    r.othersCores,
    r.valid ? "yes" : "NO",
  ])
  const head = ["server", "propagation ms p50/p95/p99", "acknowledgement ms", "CPU s", "MB", "generator cores", "late ms", "others cores", "valid"]
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

const results = []
for (const [name, begin] of Object.entries(starts)) {
  if (!given.only || given.only === name) results.push(await measureFairly(begin))
}
console.log(`\n${typists} typists, ${rate} edits/s each, ${seconds} s after ${warm} s of warming up; ${cpus().length} cores, shared with the generator`)
console.log(table(results))
const valid = results.every((result) => result.valid)
if (!valid) console.error("A line that is not valid says nothing: the generator was busy or late, or edits were missing.")
process.exit(valid ? 0 : 1)
