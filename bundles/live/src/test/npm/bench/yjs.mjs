/** Hocuspocus and y-websocket as the bench sees them: their own servers and providers, sixty paragraphs of one Yjs document. */
import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider"
import WebSocket from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"

process.setMaxListeners(0)
const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const yWebsocket = dirname(dirname(require.resolve("y-websocket")))

export const hocuspocus = (port) =>
  start("hocuspocus 3.4.4 (not durable)", join(here, "hocuspocus.mjs"), port, (doc) => {
    const websocketProvider = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}`, WebSocketPolyfill: WebSocket })
    const provider = new HocuspocusProvider({ websocketProvider, name: "bench", document: doc })
    provider.attach()
    const opened = new Promise((resolve) => provider.on("synced", resolve))
    return { opened, close: () => (provider.destroy(), websocketProvider.destroy()) }
  })

export const yws = (port) =>
  start("y-websocket 2.1.0 (no acknowledgement)", join(yWebsocket, "bin", "server.cjs"), port, (doc) => {
    const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, "bench", doc, { WebSocketPolyfill: WebSocket, disableBc: true })
    const opened = new Promise((resolve) => provider.on("sync", (synced) => synced && resolve()))
    return { opened, close: () => provider.destroy() }
  })

async function start(name, script, port, connect) {
  const env = { ...process.env, HOST: "127.0.0.1", PORT: `${port}` }
  const server = spawn(process.execPath, [script], { env, stdio: ["ignore", "ignore", "inherit"] })
  await new Promise((resolve) => setTimeout(resolve, 2000))
  return {
    name,
    pid: server.pid,
    acknowledges: false,
    size: async (one) => one.size(),
    typist: (i, heard) => typist(connect, i, heard),
    stop: () => server.kill(),
  }
}

function typist(connect, i, heard) {
  const doc = new Y.Doc()
  const paragraphs = doc.getArray("paragraphs")
  paragraphs.observeDeep((events, transaction) => {
    for (const event of events) {
      for (const change of event.delta) {
        if (typeof change.insert === "string") for (const sign of change.insert) heard(sign, transaction.local)
      }
    }
  })
  const { opened, close } = connect(doc)
  return {
    opened,
    close,
    size: () => paragraphs.toArray().reduce((sum, paragraph) => sum + paragraph.length, 0),
    insert: (sign) => {
      const paragraph = paragraphs.get(i)
      paragraph.insert(paragraph.length, sign)
    },
    prepare: async (count) => {
      await opened
      paragraphs.push(Array.from({ length: count }, () => new Y.Text()))
    },
  }
}
