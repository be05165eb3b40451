/** One writer: a document, the steps nobody has confirmed yet, and a WebSocket that may be cut off at any moment. */
import { createHash, randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { Fragment, Schema, Slice } from "prosemirror-model"
import { AddMarkStep, ReplaceStep, Step, Transform } from "prosemirror-transform"
import WebSocket from "ws"

/** Reads schema.json, which the server shares, and its hash. */
export function readSchema(file) {
  const bytes = readFileSync(file)
  return { schema: new Schema(JSON.parse(bytes)), hash: createHash("sha256").update(bytes).digest("hex") }
}

/** Numbers that look random and come again with the same seed. */
export function randomOf(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export class Writer {
  /** @param options url, token, doc, lang, schema, hash, random, onSent(ref), onConfirmed(ref), onCommit(commit) */
  constructor(options) {
    Object.assign(this, options)
    this.pending = []
    this.inFlight = null
    this.version = -1
    this.doc = null
    this.instance = randomUUID()
    this.counter = 0
    /** What takes the last edit of this writer back, wherever the others have moved it. */
    this.lastEdit = null
    this.open = false
    this.figures = { edits: 0, undone: 0, commits: 0, cuts: 0, cutsWithEdits: 0, dropped: 0, rejected: [], corrections: 0, resyncs: 0 }
  }

  /** Connects and resolves when the text is there. */
  connect() {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(this.url, { headers: { Authorization: `Bearer ${this.token}` }, perMessageDeflate: false })
      this.socket = socket
      const say = (message) => socket.send(JSON.stringify(message))
      socket.on("open", () => say({ type: "hello", token: this.token }))
      socket.on("error", reject)
      socket.on("close", () => this.socket === socket && (this.open = false))
      socket.on("message", (data) => {
        if (this.socket !== socket) return
        const message = JSON.parse(data)
        if (message.type === "hello") say(this.joining())
        else this.hear(message)
        if (message.type === "init") resolve()
        if (message.type === "error") reject(new Error(`${message.code}: ${message.why}`))
      })
    })
  }

  joining() {
    const known = this.doc ? { version: this.version } : {}
    const sent = this.inFlight ? { ref: this.inFlight.ref } : {}
    return { type: "join", doc: this.docId, lang: this.lang, schemaHash: this.hash, ...known, ...sent }
  }

  hear(message) {
    if (message.type === "init") {
      if (message.tree) this.begin(message)
      else message.commits.forEach((commit) => this.receive(commit))
      this.open = true
      if (this.inFlight) this.send()
      else this.flush()
    } else if (message.type === "update") {
      message.commits.forEach((commit) => this.receive(commit))
      this.flush()
    } else if (message.type === "ack") {
      this.figures.dropped += message.dropped.length
    } else if (message.type === "reject") {
      this.figures.rejected.push(message.code)
      this.takeBack()
    } else if (message.type === "resync") {
      this.figures.resyncs++
      this.reconnect()
    }
  }

  begin(message) {
    this.doc = this.schema.nodeFromJSON(message.tree)
    this.version = message.version
    this.pending = []
  }

  /** Takes a commit in; the others' goes under what is pending here, commit by commit, as the server does it. */
  receive(commit) {
    if (commit.v <= this.version) return
    if (commit.v !== this.version + 1) throw new Error(`version ${commit.v} after ${this.version}`)
    const steps = commit.steps.map((json) => Step.fromJSON(this.schema, json))
    if (this.inFlight?.ref === commit.ref) this.confirm(commit, steps)
    else if (steps.length) this.rebase(steps)
    this.version = commit.v
    this.onCommit?.(commit)
  }

  confirm(commit, steps) {
    const own = this.pending.splice(0, this.inFlight.count)
    if (JSON.stringify(own.map((p) => p.step)) !== JSON.stringify(steps)) {
      this.figures.corrections++
      this.pending = own.concat(this.pending)
      this.rebase(steps, own.length)
    }
    this.inFlight = null
    this.figures.commits++
    this.onConfirmed?.(commit.ref)
  }

  rebase(steps, gone = 0) {
    const tr = new Transform(this.doc)
    const before = this.pending
    for (let i = before.length - 1; i >= 0; i--) tr.step(before[i].inverted)
    for (const step of steps) tr.step(step)
    const kept = []
    let inFlight = 0
    for (let i = 0, from = before.length; i < before.length; i++) {
      const mapped = before[i].step.map(tr.mapping.slice(from))
      from--
      if (i < gone || !mapped || tr.maybeStep(mapped).failed) continue
      tr.mapping.setMirror(from, tr.steps.length - 1)
      kept.push({ step: mapped, inverted: mapped.invert(tr.docs[tr.docs.length - 1]) })
      if (this.inFlight && i < this.inFlight.count) inFlight++
    }
    this.pending = kept
    if (this.inFlight) this.inFlight.count = inFlight
    this.lastEdit = this.lastEdit?.map(tr.mapping) ?? null
    this.doc = tr.doc
  }

  /** A refused commit and what stands on it is taken back. */
  takeBack() {
    const tr = new Transform(this.doc)
    for (let i = this.pending.length - 1; i >= 0; i--) tr.step(this.pending[i].inverted)
    this.doc = tr.doc
    this.pending = []
    this.inFlight = null
    this.lastEdit = null
  }

  /** Applies a step here at once, where it fits, and answers whether it did. */
  apply(step) {
    const result = step.apply(this.doc)
    if (result.failed) return false
    try {
      result.doc.check()
    } catch {
      return false
    }
    const inverted = step.invert(this.doc)
    this.pending.push({ step, inverted })
    this.lastEdit = inverted
    this.doc = result.doc
    this.figures.edits++
    return true
  }

  flush() {
    if (!this.open || this.inFlight || !this.pending.length) return
    const steps = this.pending.map((p) => p.step.toJSON())
    this.inFlight = { ref: `${this.instance}-${++this.counter}`, base: this.version, steps, count: steps.length }
    this.onSent?.(this.inFlight.ref)
    this.send()
  }

  send() {
    const { ref, base, steps } = this.inFlight
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify({ type: "commit", base, ref, steps }))
  }

  /** The network goes away, whatever was on it is lost, and comes back later. */
  async reconnect() {
    this.figures.cuts++
    if (this.pending.length) this.figures.cutsWithEdits++
    const old = this.socket
    this.open = false
    this.socket = null
    old.on("error", () => {})
    old.terminate()
    await this.connect()
  }

  get quiet() {
    return this.open && !this.pending.length && !this.inFlight
  }

  close() {
    const socket = this.socket
    this.socket = null
    socket?.close()
  }

  /** Types, deletes, splits or marks somewhere. */
  editSomewhere() {
    const blocks = []
    this.doc.descendants((node, pos) => void (node.isTextblock && blocks.push({ node, start: pos + 1 })))
    const { node, start } = blocks[this.random(blocks.length)]
    const from = start + this.random(node.content.size + 1)
    const to = Math.min(start + node.content.size, from + this.random(6))
    const kind = this.random(13)
    if (kind < 2) return this.apply(new ReplaceStep(from, to, Slice.empty))
    if (kind === 2) return this.apply(new AddMarkStep(from, to, this.schema.marks.emphasis.create()))
    if (kind === 12 && this.lastEdit) return this.undo()
    if (kind === 3 && node.type.name === "wording") return this.split(from)
    return this.type(from, String.fromCharCode(97 + this.random(26)))
  }

  undo() {
    const undone = this.apply(this.lastEdit)
    this.lastEdit = null
    if (undone) this.figures.undone++
    return undone
  }

  type(at, text) {
    return this.apply(new ReplaceStep(at, at, new Slice(Fragment.from(this.schema.text(text)), 0, 0)))
  }

  split(at) {
    const paragraph = this.doc.resolve(at).node(-1)
    const half = (id) => paragraph.type.create({ ...paragraph.attrs, id }, this.schema.nodes.wording.create())
    const halves = Fragment.from([half(paragraph.attrs.id), half(randomUUID())])
    return this.apply(new ReplaceStep(at, at, new Slice(halves, 2, 2), true))
  }
}
