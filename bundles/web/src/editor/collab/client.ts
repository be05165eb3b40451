import type { Plugin, Transaction } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import type { EditorView } from "prosemirror-view";
import { Connection, type ConnectionEvents, type Line } from "./connection";
import { Draft, type Taken } from "./draft";
import { Keeper } from "./keeper";
import type { LostWords, PresenceMessage, RemoteCommit, ServerMessage } from "./model";
import { isHere, presenceMessage, remoteCursor, withoutCursors } from "./presence";
import type { KeptWork, WorkQueue } from "./queue";
import { wordsOf } from "./rebase";
import { type ClientStatus, opening } from "./status";

declare const __SCHEMA_HASH__: string;

/** Where trying again cannot help. */
const final = /^(schema|permission|session|csrf|document|not-found|language)/;

/** A commit that is not answered for so long is sent again over a new connection. */
const overdue = 30_000;

export interface ClientOptions {
  readonly document: string;
  readonly language: string;
  readonly queue: Pick<WorkQueue, "open" | "keep" | "close" | "owned">;
  readonly plugins: () => Plugin[];
  readonly onStatus: (status: ClientStatus) => void;
  readonly onCommit?: () => void;
  readonly onSignedOut?: () => void;
  /** How the server is reached; a WebSocket unless a test says otherwise. */
  readonly line?: (events: ConnectionEvents) => Line;
}

/**
 * Keeps one editor and the server's text the same. The {@link Draft} knows the text, the {@link Connection} the socket, the
 * {@link Keeper} what this browser keeps; here is what a message of one means to the others, and what the writer is told.
 */
export class CollabClient {
  private readonly options: ClientOptions;
  private readonly line: Line;
  private readonly keeper: Keeper;
  private lost: readonly LostWords[] = [];
  private view: EditorView | null = null;
  private draft: Draft | null = null;
  private joined = false;
  private stopped = false;
  private status: ClientStatus = opening;
  private pointing: ReturnType<typeof setTimeout> | undefined;
  private awaiting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ClientOptions) {
    this.options = options;
    this.line = (options.line ?? ((events) => new Connection(events)))({
      opened: () => this.join(),
      message: (message) => this.hear(message),
      closed: () => this.left(),
    });
    this.keeper = new Keeper(options.queue, {
      work: () => (this.draft?.ready === true ? { ...this.draft.work(), lost: this.lost } : null),
      waiting: () => this.status.waiting,
    });
  }

  /** Begins: first what this browser kept, then the server. */
  async begin(view: EditorView): Promise<void> {
    this.view = view;
    this.draft = new Draft(view, this.options.plugins);
    const kept = await this.keeper.open();
    if (this.view === null) return;
    if (kept !== null) this.restore(kept);
    this.line.connect();
  }

  end(): void {
    this.keeper.end();
    this.line.end();
    clearTimeout(this.pointing);
    clearTimeout(this.awaiting);
    this.view = null;
    this.draft = null;
  }

  /** Takes part in every change of the editor. */
  dispatch(tr: Transaction): void {
    const { view } = this;
    if (view === null) return;
    view.updateState(view.state.apply(tr));
    if (tr.docChanged) {
      this.keeper.soon();
      this.send();
      this.show();
    }
    if (tr.selectionSet || tr.docChanged) this.point();
  }

  /** Lets go of lost words that the writer has seen; they leave the screen once this browser keeps them no longer. */
  dismiss(id: string): void {
    this.lost = this.lost.filter((words) => words.id !== id);
    void this.keeper.now().then(() => this.show({ lost: this.lost }));
  }

  /** Lets go of a problem that the writer has seen. */
  dismissProblem(): void {
    this.show({ problem: null });
  }

  private join(): void {
    if (this.draft === null) return;
    const { document: doc, language: lang } = this.options;
    const version = this.draft.ready ? { version: this.draft.version } : {};
    const ref = this.draft.ref === null ? {} : { ref: this.draft.ref };
    this.line.send({ type: "join", doc, lang, ...version, ...ref, schemaHash: __SCHEMA_HASH__ });
  }

  private left(): void {
    this.joined = false;
    if (this.view !== null) withoutCursors(this.view);
    this.show({ people: [] });
  }

  private hear(message: ServerMessage): void {
    if (this.view === null) return;
    switch (message.type) {
      case "init":
        this.init(message);
        break;
      case "update":
        this.update(message.commits);
        break;
      case "ack":
        this.acknowledge(message.ref, message.v);
        break;
      case "reject":
        this.reject(message.ref, message.code, message.why);
        break;
      case "presence":
        this.others(message);
        break;
      case "resync":
        this.line.restart();
        break;
      case "error":
        this.trouble(message.code, message.why);
        break;
      default:
    }
  }

  private init(message: Extract<ServerMessage, { type: "init" }>): void {
    const { draft } = this;
    if (draft === null) return;
    this.joined = true;
    if (message.tree !== undefined && message.tree !== null) {
      this.lose(draft.replace(message.version, message.tree), "resync");
    } else this.took(draft.catchUp(message.commits ?? []));
    const people = (message.people ?? []).filter((person, i, all) => all.findIndex(({ id }) => id === person.id) === i);
    this.show({ writable: message.rights.write, people, problem: null });
    this.view?.setProps({ editable: () => this.status.writable });
    if (draft.waiting === 0) this.line.settled();
    this.send(true);
    this.point();
    this.keeper.soon();
    this.show();
  }

  private update(commits: readonly RemoteCommit[]): void {
    const { draft } = this;
    if (draft === null) return;
    this.took(draft.take(commits));
    this.send();
    this.show();
    this.options.onCommit?.();
  }

  private took(taken: Taken): void {
    this.lose(taken.dropped, "conflict");
    if (taken.gap) this.line.restart();
    if (taken.own) {
      this.line.settled();
      // Until now the others could not know where in our words we are.
      if (this.draft?.waiting === 0) this.point();
    }
    this.keeper.soon();
  }

  private acknowledge(ref: string, version: number): void {
    if (this.draft?.alreadyStored(ref, version) !== true) return;
    this.keeper.soon();
    this.send();
    this.show();
  }

  private reject(ref: string, code: string, why: string): void {
    const dropped = this.draft?.refuse(ref) ?? null;
    if (dropped === null) return;
    this.lose(dropped, code);
    this.keeper.soon();
    this.send();
    this.show({ problem: { code, why }, ...(code.startsWith("permission") ? { writable: false } : {}) });
  }

  /** Where trying again cannot help, stops; the words stay in this browser and on the screen. */
  private trouble(code: string, why: string): void {
    if (final.test(code)) {
      this.stopped = true;
      this.line.end();
      this.joined = false;
      this.view?.setProps({ editable: () => false });
      this.show({ problem: { code, why }, people: [], writable: false });
      if (code.startsWith("session")) this.options.onSignedOut?.();
      return;
    }
    this.show({ problem: { code, why } });
    // The text could not be opened just now.
    if (!this.joined) this.line.restart();
  }

  private send(again = false): void {
    const sent = this.joined ? (this.draft?.next(again) ?? null) : null;
    if (sent === null) return;
    this.line.send({ type: "commit", ...sent });
    clearTimeout(this.awaiting);
    this.awaiting = setTimeout(() => {
      if (this.draft?.ref === sent.ref) this.line.restart();
    }, overdue);
  }

  private lose(steps: readonly Step[], why: string): void {
    const text = wordsOf(steps);
    if (text !== "") this.shown([{ id: crypto.randomUUID(), text, why }]);
  }

  private shown(lost: readonly LostWords[]): void {
    this.lost = [...this.lost, ...lost];
    this.show({ lost: this.lost });
  }

  private point(): void {
    this.pointing ??= setTimeout(() => {
      this.pointing = undefined;
      const message = this.view === null || !this.joined ? null : presenceMessage(this.view.state);
      if (message !== null) this.line.send(message);
    }, 120);
  }

  private others(message: PresenceMessage): void {
    if (this.view === null) return;
    remoteCursor(this.view, message);
    const others = this.status.people.filter(({ id }) => id !== message.user.id);
    if (!isHere(this.view.state, message.user.id)) this.show({ people: others });
    else if (others.length === this.status.people.length) this.show({ people: [...others, message.user] });
  }

  private restore(kept: KeptWork): void {
    this.shown(kept.lost ?? []);
    if (kept.steps.length === 0) return;
    try {
      this.draft?.restore(kept);
      this.show();
    } catch {
      // Kept by another edition of the schema: the words at least are shown.
      this.shown([{ id: crypto.randomUUID(), text: wordsIn(kept.steps), why: "schema" }]);
    }
  }

  private show(change: Partial<ClientStatus> = {}): void {
    const ready = this.draft?.ready === true;
    const waiting = this.draft?.waiting ?? 0;
    const away = this.stopped ? "stopped" : ready ? "offline" : "opening";
    this.status = { ...this.status, ...change, waiting, state: !this.joined ? away : waiting > 0 ? "saving" : "saved" };
    this.options.onStatus(this.status);
  }
}

/** Returns the words in steps that can no longer be read as steps. */
function wordsIn(json: unknown): string {
  if (Array.isArray(json)) return json.map(wordsIn).join("");
  if (typeof json !== "object" || json === null) return "";
  return Object.entries(json)
    .map(([name, value]) => (name === "text" && typeof value === "string" ? value : wordsIn(value)))
    .join("");
}
