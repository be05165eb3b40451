/** Travaux as the bench sees it: raw messages over the WebSocket, each typist's position mapped through everybody's steps. */
import { spawnSync } from "node:child_process"
import { createHash, randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import WebSocket from "ws"

const SCHEMA = new URL("../../../../../document/src/main/resources/org/travaux/document/schema.json", import.meta.url)
const hash = createHash("sha256").update(readFileSync(SCHEMA)).digest("hex")
const json = { "content-type": "application/json" }

export async function start(product, port) {
  const data = mkdtempSync(join(tmpdir(), "travaux-bench-"))
  const command = join(product, "bin", "travaux")
  const up = spawnSync(command, ["up", "--port", `${port}`, "--data", data], { encoding: "utf8" })
  if (up.status !== 0) throw new Error(up.stderr)
  const base = `http://127.0.0.1:${port}/api/v1`
  const password = /password=(\S+)/.exec(up.stdout)[1]
  const session = await ask(`${base}/sessions`, { login: "admin", password }, {})
  const auth = { Authorization: `Bearer ${session.token}` }
  const dossier = await ask(`${base}/dossiers`, { title: "Bench" }, auth)
  const kind = { type: "resolutionDraft", title: "Bench", language: "en" }
  const document = await ask(`${base}/dossiers/${dossier.id}/documents`, kind, auth)
  return {
    name: "travaux (durable)",
    acknowledges: true,
    size: async () => {
      const answer = await fetch(`${base}/documents/${document.id}/languages/en`, { headers: auth })
      return lengthOf((await answer.json()).tree)
    },
    pid: Number(readFileSync(join(data, "karaf.pid"), "utf8")),
    typist: (i, heard) => typist(`ws://127.0.0.1:${port}/api/v1/live`, session.token, document.id, i, heard),
    stop: () => {
      spawnSync(command, ["down", "--data", data])
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Asks until the product answers; the HTTP server restarts its context once, shortly after the start. */
async function ask(url, body, headers) {
  for (let patience = 60; ; patience--) {
    const answer = await fetch(url, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) })
    if (answer.ok) return answer.json()
    if (answer.status !== 404 || !patience) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function typist(url, token, doc, i, heard) {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const say = (message) => socket.send(JSON.stringify(message))
  let version = 0
  let position = 0
  let waiting = []
  let inFlight = null
  let ready
  const opened = new Promise((resolve, reject) => {
    ready = resolve
    socket.on("error", reject)
  })
  const send = () => {
    if (inFlight || !waiting.length) return
    inFlight = randomUUID()
    const text = waiting.join("")
    waiting = []
    const slice = { content: [{ type: "text", text }] }
    say({ type: "commit", base: version, ref: inFlight, steps: [{ stepType: "replace", from: position, to: position, slice }] })
  }
  const receive = (commit) => {
    version = commit.v
    const own = commit.ref === inFlight
    if (own) inFlight = null
    for (const step of commit.steps) {
      const text = step.slice?.content?.[0]?.text ?? ""
      if (step.stepType === "replace" && (step.from < position || own)) position += text.length - (step.to - step.from)
      for (const sign of text) heard(sign, own)
    }
  }
  socket.on("open", () => say({ type: "hello", token }))
  socket.on("message", (data) => {
    const message = JSON.parse(data)
    if (message.type === "hello") say({ type: "join", doc, lang: "en", schemaHash: hash })
    if (message.type === "init") {
      version = message.version
      const place = placeOf(message.tree, i)
      position = place.position
      ready(place)
    }
    if (message.type === "update") message.commits.forEach(receive)
    if (message.type === "reject" || message.type === "resync" || message.type === "error") throw new Error(data.toString())
    send()
  })
  return {
    opened,
    insert: (sign) => {
      waiting.push(sign)
      send()
    },
    /** Puts sixty paragraphs behind the only one there is. */
    prepare: async (count) => {
      const { end } = await opened
      const content = Array.from({ length: count - 1 }, () => ({
        type: "operativeParagraph",
        attrs: { id: randomUUID() },
        content: [{ type: "wording" }],
      }))
      say({ type: "commit", base: version, ref: randomUUID(), steps: [{ stepType: "replace", from: end, to: end, slice: { content } }] })
      await new Promise((resolve) => socket.once("message", resolve))
    },
    close: () => socket.close(),
  }
}

const lengthOf = (node) => (node.text?.length ?? 0) + (node.content ?? []).reduce((sum, child) => sum + lengthOf(child), 0)

function placeOf(tree, i) {
  const size = (node) => (node.text !== undefined ? node.text.length : 2 + (node.content ?? []).reduce((n, c) => n + size(c), 0))
  const [title, part] = tree.content
  let before = size(title) + 1
  part.content.slice(0, i).forEach((paragraph) => (before += size(paragraph)))
  const end = size(title) + 1 + part.content.reduce((n, c) => n + size(c), 0)
  return { position: before + 2, end }
}
