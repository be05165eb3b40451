import { Node } from "prosemirror-model";
import { EditorState, type Plugin, type Transaction } from "prosemirror-state";
import { type Step, Transform } from "prosemirror-transform";
import type { EditorView } from "prosemirror-view";
import { schema } from "../schema";
import { Connection } from "./connection";
import type { LostWords, Person, PresenceMessage, Rebaseable, RemoteCommit, SaveState, ServerMessage } from "./model";
import { collab, collabOf, confirmed, received, refused, restored } from "./plugin";
import { presenceMessage, remoteCursor, withoutCursors } from "./presence";
import type { KeptWork, WorkQueue } from "./queue";
import { flattened, wordsOf } from "./rebase";

declare const __SCHEMA_HASH__: string;

/** The most steps one commit carries; the server takes up to 500. */
const most = 200;

export interface ClientStatus {
  readonly state: SaveState;
  readonly waiting: number;
  readonly writable: boolean;
  readonly people: readonly Person[];
  readonly lost: readonly LostWords[];
  readonly problem: { readonly code: string; readonly why: string } | null;
}

export const opening: ClientStatus = {
  state: "opening",
  waiting: 0,
  writable: false,
  people: [],
  lost: [],
  problem: null,
};

export interface ClientOptions {
  readonly document: string;
  readonly language: string;
  readonly queue: WorkQueue;
  readonly plugins: () => Plugin[];
  readonly onStatus: (status: ClientStatus) => void;
  readonly onCommit?: () => void;
  readonly onSignedOut?: () => void;
}

/** Keeps one editor and the server's text the same: one commit in flight, the rest waiting, nothing lost without a word. */
export class CollabClient {
  private readonly options: ClientOptions;
  private readonly connection: Connection;
  private readonly instance = crypto.randomUUID();
  private counter = 0;
  private view: EditorView | null = null;
  private flight: { ref: string; count: number } | null = null;
  private joined = false;
  private ready = false;
  private status: ClientStatus = opening;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private pointing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ClientOptions) {
    this.options = options;
    this.connection = new Connection({
      opened: () => this.join(),
      message: (message) => this.hear(message),
      closed: () => this.left(),
    });
  }

  /** Begins: first what this browser kept, then the server. */
  async begin(view: EditorView): Promise<void> {
    this.view = view;
    const kept = await this.options.queue.open();
    if (this.view === null) return;
    if (kept !== null) this.restore(kept);
    this.connection.connect();
    addEventListener("pagehide", this.keepNow);
  }

  end(): void {
    this.keepNow();
    removeEventListener("pagehide", this.keepNow);
    this.connection.end();
    clearTimeout(this.pointing);
    this.options.queue.close();
    this.view = null;
  }

  /** Takes part in every change of the editor. */
  dispatch(tr: Transaction): void {
    const { view } = this;
    if (view === null) return;
    const before = view.state;
    view.updateState(before.apply(tr));
    if (tr.docChanged) {
      this.keepSoon();
      this.send();
      this.show();
    }
    if (tr.selectionSet || tr.docChanged) this.point();
  }

  dismiss(id: string): void {
    this.show({ lost: this.status.lost.filter((words) => words.id !== id) });
  }

  private join(): void {
    const version = this.ready && this.view !== null ? { version: collabOf(this.view.state).version } : {};
    const ref = this.flight === null ? {} : { ref: this.flight.ref };
    const { document: doc, language: lang } = this.options;
    this.connection.send({ type: "join", doc, lang, ...version, ...ref, schemaHash: __SCHEMA_HASH__ });
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
        return this.init(message);
      case "update":
        return this.update(message.commits);
      case "ack":
        return this.acknowledge(message.ref, message.v);
      case "reject":
        return this.reject(message.ref, message.code, message.why);
      case "presence":
        return this.others(message);
      case "resync":
        return this.connection.restart();
      case "error":
        return this.trouble(message.code, message.why);
      default:
    }
  }

  /** Where trying again cannot help, stops; the words stay in this browser and on the screen. */
  private trouble(code: string, why: string): void {
    if (/^(schema|step\.type|permission|session|csrf|document|not-found|language)/.test(code)) {
      this.connection.end();
      this.joined = false;
      this.view?.setProps({ editable: () => false });
      this.show({ problem: { code, why }, people: [], writable: false });
      if (code.startsWith("session")) this.options.onSignedOut?.();
      return;
    }
    this.show({ problem: { code, why } });
  }

  private init(message: Extract<ServerMessage, { type: "init" }>): void {
    this.joined = true;
    if (message.tree !== undefined && message.tree !== null) this.replace(message.version, message.tree);
    else for (const commit of message.commits ?? []) this.take(commit);
    const people = (message.people ?? []).filter((person, i, all) => all.findIndex(({ id }) => id === person.id) === i);
    this.show({ writable: message.rights.write, people, problem: null });
    this.view?.setProps({ editable: () => this.status.writable });
    this.send(true);
    this.show();
  }

  private replace(version: number, tree: unknown): void {
    const { view } = this;
    if (view === null) return;
    if (this.ready && collabOf(view.state).pending.length > 0) {
      this.lose(
        collabOf(view.state).pending.map(({ step }) => step),
        "resync",
      );
    }
    this.flight = null;
    this.start(Node.fromJSON(schema, tree), version, []);
  }

  private start(doc: Node, version: number, pending: readonly Rebaseable[]): void {
    this.view?.updateState(EditorState.create({ doc, plugins: [...this.options.plugins(), collab(version, pending)] }));
    this.ready = true;
  }

  private update(commits: readonly RemoteCommit[]): void {
    for (const commit of commits) this.take(commit);
    this.send();
    this.show();
    this.options.onCommit?.();
  }

  private take(commit: RemoteCommit): void {
    const { view } = this;
    if (view === null) return;
    const { version } = collabOf(view.state);
    if (commit.v <= version) return;
    if (commit.v !== version + 1) return this.connection.restart();
    if (this.flight?.ref === commit.ref) {
      const { tr, dropped } = confirmed(view.state, commit, this.flight.count);
      this.flight = null;
      view.updateState(view.state.apply(tr));
      this.lose(dropped, "conflict");
    } else {
      const { tr, dropped } = received(view.state, commit);
      if (this.flight !== null) {
        // Steps that became void are void for the server as well: the acknowledgement will not name them.
        const flying = collabOf(view.state).pending.slice(0, this.flight.count);
        const gone = flying.filter(({ step }) => dropped.includes(step)).length;
        this.flight = { ...this.flight, count: this.flight.count - gone };
      }
      view.updateState(view.state.apply(tr));
      this.lose(dropped, "conflict");
    }
    this.keepSoon();
  }

  private acknowledge(ref: string, v: number): void {
    const { view } = this;
    if (view === null || this.flight?.ref !== ref) return;
    // Stored before the text we have: then it is in it already, and our copy of the steps goes.
    if (v <= collabOf(view.state).version) {
      const { tr } = refused(view.state, this.flight.count);
      this.flight = null;
      view.updateState(view.state.apply(tr));
      this.send();
      this.show();
    }
  }

  private reject(ref: string, code: string, why: string): void {
    const { view } = this;
    if (view === null || this.flight?.ref !== ref) return;
    const { tr, dropped } = refused(view.state, this.flight.count);
    this.flight = null;
    view.updateState(view.state.apply(tr));
    this.lose(dropped, code);
    this.keepSoon();
    this.send();
    this.show({ problem: { code, why } });
  }

  private send(again = false): void {
    const { view } = this;
    if (view === null || !this.joined || !this.connection.isOpen) return;
    if (this.flight !== null && !again) return;
    const { version, pending } = collabOf(view.state);
    if (this.flight === null) {
      if (pending.length === 0) return;
      this.flight = { ref: `${this.instance}:${++this.counter}`, count: Math.min(pending.length, most) };
    }
    const steps = pending.slice(0, this.flight.count).map(({ step }) => step.toJSON() as unknown);
    this.connection.send({ type: "commit", base: version, ref: this.flight.ref, steps });
  }

  private lose(steps: readonly Step[], why: string): void {
    const text = wordsOf(steps);
    if (text !== "") this.show({ lost: [...this.status.lost, { id: crypto.randomUUID(), text, why }] });
  }

  private point(): void {
    clearTimeout(this.pointing);
    this.pointing = setTimeout(() => {
      const message = this.view === null || !this.joined ? null : presenceMessage(this.view.state);
      if (message !== null) this.connection.send(message);
    }, 120);
  }

  private others(message: PresenceMessage): void {
    if (this.view === null) return;
    remoteCursor(this.view, message);
    const others = this.status.people.filter(({ id }) => id !== message.user.id);
    if (message.gone === true) this.show({ people: others });
    else if (others.length === this.status.people.length) this.show({ people: [...others, message.user] });
  }

  private restore(kept: KeptWork): void {
    try {
      const base = Node.fromJSON(schema, kept.tree);
      const transform = new Transform(base);
      const pending = restored(schema, kept.steps).map((step) => {
        const inverted = flattened(schema, step.invert(transform.doc));
        transform.step(step);
        return { step, inverted };
      });
      this.flight = kept.ref === null ? null : { ref: kept.ref, count: kept.sent };
      this.start(transform.doc, kept.version, pending);
      this.show();
    } catch {
      // Kept by another edition of the schema: the words at least are shown.
      this.show({ lost: [{ id: crypto.randomUUID(), text: JSON.stringify(kept.steps), why: "schema" }] });
    }
  }

  private keepSoon(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(this.keepNow, 250);
  }

  private readonly keepNow = (): void => {
    clearTimeout(this.keeping);
    if (this.view === null || !this.ready) return;
    const { version, pending } = collabOf(this.view.state);
    const undone = new Transform(this.view.state.doc);
    for (let i = pending.length - 1; i >= 0; i--) undone.step((pending[i] as Rebaseable).inverted);
    void this.options.queue
      .keep({
        version,
        tree: undone.doc.toJSON() as unknown,
        steps: pending.map(({ step }) => step.toJSON() as unknown),
        ref: this.flight?.ref ?? null,
        sent: this.flight?.count ?? 0,
      })
      .catch(() => undefined);
  };

  private show(change: Partial<ClientStatus> = {}): void {
    const waiting = this.ready && this.view !== null ? collabOf(this.view.state).pending.length : 0;
    const state: SaveState = !this.joined ? (this.ready ? "offline" : "opening") : waiting > 0 ? "saving" : "saved";
    this.status = { ...this.status, ...change, waiting, state };
    this.options.onStatus(this.status);
  }
}
