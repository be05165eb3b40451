/** A Hocuspocus server in a process of its own, without a store. */
import { Server } from "@hocuspocus/server"

await new Server({ address: "127.0.0.1", port: Number(process.env.PORT), quiet: true }).listen()
