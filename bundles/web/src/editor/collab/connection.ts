import { csrfToken } from "@/api/http";
import type { ServerMessage } from "./model";

export interface ConnectionEvents {
  /** The socket is open and we have said who we are. */
  readonly opened: () => void;
  readonly message: (message: ServerMessage) => void;
  readonly closed: () => void;
}

/** What the client needs of a connection. */
export interface Line {
  connect(): void;
  send(message: object): void;
  /** Drops the connection and makes a new one: the server asked for it, or we no longer trust our state. */
  restart(): void;
  /** Things go well: the next loss is met without a long wait. */
  settled(): void;
  end(): void;
}

const first = 400;
const longest = 15_000;
const round = 2_500;

/** After so long without a word we ask whether the server is there: sooner where we wait for an answer. */
const quiet = { waiting: 5_000, idle: 25_000 };
const patience = 10_000;

/**
 * A socket that comes back by itself, waiting longer each time, sooner when the network returns. A line that is cut says nothing,
 * so that it asks when it has heard nothing for a while, and takes silence for an end.
 */
export class Connection implements Line {
  private readonly events: ConnectionEvents;
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setInterval> | undefined;
  private wait = first;
  private ended = false;
  private heard = 0;
  private said = 0;
  private asked = 0;
  private readonly online = (): void => this.retry(0);
  private readonly offline = (): void => this.restart();

  constructor(events: ConnectionEvents) {
    this.events = events;
    addEventListener("online", this.online);
    addEventListener("offline", this.offline);
  }

  connect(): void {
    if (this.ended || this.socket !== null) return;
    const address = new URL("/api/v1/live", location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    this.heard = this.said = Date.now();
    this.asked = 0;
    this.watch = setInterval(() => this.look(), round);
    socket.onopen = () => {
      if (socket !== this.socket) return;
      this.send({ type: "hello", csrf: csrfToken() });
      this.events.opened();
    };
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      this.heard = Date.now();
      this.asked = 0;
      this.events.message(JSON.parse(String(event.data)) as ServerMessage);
    };
    socket.onclose = () => {
      if (socket === this.socket) this.lost();
    };
  }

  send(message: object): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return;
    this.said = Date.now();
    this.socket.send(JSON.stringify(message));
  }

  restart(): void {
    const { socket } = this;
    if (socket === null) return;
    this.lost();
    // Where the network is gone the farewell never ends: nobody waits for it.
    socket.close();
  }

  settled(): void {
    this.wait = first;
  }

  end(): void {
    this.ended = true;
    removeEventListener("online", this.online);
    removeEventListener("offline", this.offline);
    clearTimeout(this.timer);
    clearInterval(this.watch);
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  private look(): void {
    const now = Date.now();
    if (this.asked > 0 && now - this.asked > patience) this.restart();
    else if (this.asked === 0 && now - this.heard > (this.said > this.heard ? quiet.waiting : quiet.idle)) {
      this.asked = now;
      this.send({ type: "ping" });
    }
  }

  private lost(): void {
    this.socket = null;
    clearInterval(this.watch);
    this.events.closed();
    this.retry(this.wait * (0.7 + Math.random() * 0.6));
    this.wait = Math.min(this.wait * 1.8, longest);
  }

  private retry(delay: number): void {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => this.connect(), delay);
  }
}
