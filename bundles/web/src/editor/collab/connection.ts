import { csrfToken } from "@/api/http";
import type { ServerMessage } from "./model";

export interface ConnectionEvents {
  /** The socket is open and we have said who we are. */
  readonly opened: () => void;
  readonly message: (message: ServerMessage) => void;
  readonly closed: () => void;
}

const first = 400;
const longest = 15_000;

/** A socket that comes back by itself, waiting longer each time, sooner when the network returns. */
export class Connection {
  private readonly events: ConnectionEvents;
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = first;
  private ended = false;
  private readonly online = (): void => this.retry(0);

  constructor(events: ConnectionEvents) {
    this.events = events;
    addEventListener("online", this.online);
  }

  connect(): void {
    if (this.ended || this.socket !== null) return;
    const address = new URL("/api/v1/live", location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.onopen = () => {
      this.send({ type: "hello", csrf: csrfToken() });
      this.events.opened();
    };
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      this.wait = first;
      this.events.message(JSON.parse(String(event.data)) as ServerMessage);
    };
    socket.onclose = () => {
      if (socket !== this.socket) return;
      this.socket = null;
      this.events.closed();
      this.retry(this.wait * (0.7 + Math.random() * 0.6));
      this.wait = Math.min(this.wait * 1.8, longest);
    };
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  send(message: object): void {
    if (this.isOpen) this.socket?.send(JSON.stringify(message));
  }

  /** Drops the socket and begins anew: the server asked for it, or we no longer trust our state. */
  restart(): void {
    this.socket?.close();
  }

  end(): void {
    this.ended = true;
    removeEventListener("online", this.online);
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private retry(delay: number): void {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => this.connect(), delay);
  }
}
