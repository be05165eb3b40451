/**
 * Writers type, delete, split, mark and undo in one text for so many seconds, and on a busy machine on until there are enough
 * commits (four times as long at most), each cut off at least three times with edits pending; then all
 * must hold the server's text, letter for letter.
 *
 * usage: node converge.mjs --url http://127.0.0.1:8181 --token T --doc ID [--lang en] [--writers 12] [--seconds 30]
 *                          [--commits 2000] [--seed N] [--schema FILE]
 */
import { parseArgs } from "node:util"
import { randomOf, readSchema, Writer } from "./writer.mjs"

const { values: given } = parseArgs({
  options: Object.fromEntries(
    ["url", "token", "doc", "lang", "writers", "seconds", "commits", "seed", "schema"].map((n) => [n, { type: "string" }]),
  ),
})
const count = Number(given.writers ?? 12)
const seconds = Number(given.seconds ?? 30)
const least = Number(given.commits ?? 2000)
const seed = Number(given.seed ?? Date.now() % 1_000_000_000)
const { schema, hash } = readSchema(
  given.schema ?? new URL("../../../../document/src/main/resources/org/travaux/document/schema.json", import.meta.url),
)
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const writers = Array.from({ length: count }, (_, i) => new Writer({
  url: `${given.url.replace(/^http/, "ws")}/api/v1/live`,
  token: given.token,
  docId: given.doc,
  lang: given.lang ?? "en",
  schema,
  hash,
  random: randomOf(seed + i),
}))

async function write(writer, until) {
  const random = randomOf(seed * 31 + writers.indexOf(writer))
  const cuts = [0.2, 0.45, 0.7].map((part) => Date.now() + part * (until - Date.now()) + random(500))
  const enough = () => Math.max(...writers.map(({ version }) => version)) - first >= least || Date.now() > until + 3 * seconds * 1000
  while (Date.now() < until || cuts.length || !enough()) {
    if (writer.doc) writer.editSomewhere()
    if (cuts.length && Date.now() > cuts[0] && writer.pending.length) {
      cuts.shift()
      await writer.reconnect()
    } else {
      writer.flush()
    }
    await pause(20 + random(120))
  }
}

async function settle() {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    writers.forEach((writer) => writer.flush())
    const top = Math.max(...writers.map((writer) => writer.version))
    if (writers.every((writer) => writer.quiet && writer.version === top)) return true
    await pause(50)
  }
  return false
}

const response = () => fetch(`${given.url}/api/v1/documents/${given.doc}/languages/${given.lang ?? "en"}`, {
  headers: { Authorization: `Bearer ${given.token}` },
})

await Promise.all(writers.map((writer) => writer.connect()))
const first = Math.max(...writers.map((writer) => writer.version))
const until = Date.now() + seconds * 1000
await Promise.all(writers.map((writer) => write(writer, until)))
const settled = await settle()
const server = await (await response()).json()
const truth = JSON.stringify(schema.nodeFromJSON(server.tree).toJSON())
const sum = (name) => writers.reduce((total, writer) => total + writer.figures[name], 0)
const report = {
  seed,
  writers: count,
  commits: server.version - first,
  edits: sum("edits"),
  undone: sum("undone"),
  cuts: sum("cuts"),
  fewestCutsWithEdits: Math.min(...writers.map((writer) => writer.figures.cutsWithEdits)),
  dropped: sum("dropped"),
  corrections: sum("corrections"),
  resyncs: sum("resyncs"),
  rejected: writers.flatMap((writer) => writer.figures.rejected),
  settled,
  equal: writers.filter((writer) => JSON.stringify(writer.doc.toJSON()) === truth).length,
}
writers.forEach((writer) => writer.close())
console.log(JSON.stringify(report))
const good =
  settled && report.equal === count && report.commits >= least && report.undone > 0 && report.fewestCutsWithEdits >= 3 && !report.rejected.length
if (!good) console.error(`the writers did not converge as they must (repeat with --seed ${seed})`)
process.exit(good ? 0 : 1)
