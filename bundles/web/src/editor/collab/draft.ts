import { Node } from "prosemirror-model";
import { EditorState, type Plugin } from "prosemirror-state";
import { type Step, Transform } from "prosemirror-transform";
import type { EditorView } from "prosemirror-view";
import { schema } from "../schema";
import { compacted } from "./compact";
import type { Rebaseable, RemoteCommit } from "./model";
import { collab, collabOf, confirmed, received, refused } from "./plugin";
import type { KeptWork } from "./queue";
import { flattened, stepsOf } from "./rebase";

/** The most steps one commit carries; the server takes up to 500. */
const most = 200;

/** What a commit that is sent says. */
export interface Sent {
  readonly base: number;
  readonly ref: string;
  readonly steps: readonly unknown[];
}

/** What became of somebody's commits here. */
export interface Taken {
  /** Whether the commit under way was among them. */
  readonly own: boolean;
  /** Steps of ours that they made void. */
  readonly dropped: readonly Step[];
  /** Whether one before them is missing, so that they were not taken over. */
  readonly gap: boolean;
}

/**
 * The text of one editor and how far it is ahead of the server's: at most one commit is under way, what was written since waits
 * behind it. It knows no connection.
 */
export class Draft {
  private readonly view: Pick<EditorView, "state" | "updateState">;
  private readonly plugins: () => Plugin[];
  private readonly instance = crypto.randomUUID();
  private counter = 0;
  private flight: { ref: string; count: number } | null = null;
  private begun = false;

  constructor(view: Pick<EditorView, "state" | "updateState">, plugins: () => Plugin[]) {
    this.view = view;
    this.plugins = plugins;
  }

  /** Whether there is a text at all. */
  get ready(): boolean {
    return this.begun;
  }

  get version(): number {
    return collabOf(this.view.state).version;
  }

  /** How many changes the server has not confirmed. */
  get waiting(): number {
    return this.begun ? collabOf(this.view.state).pending.length : 0;
  }

  /** The reference of the commit under way. */
  get ref(): string | null {
    return this.flight?.ref ?? null;
  }

  /** Begins with the server's text; returns the unconfirmed steps, which cannot be carried over to it. */
  replace(version: number, tree: unknown): readonly Step[] {
    const left = this.begun ? collabOf(this.view.state).pending.map(({ step }) => step) : [];
    this.flight = null;
    this.begin(Node.fromJSON(schema, tree), version, []);
    return left;
  }

  /** Begins with what this browser kept; fails where that is of another edition of the schema. */
  restore(kept: KeptWork): void {
    const transform = new Transform(Node.fromJSON(schema, kept.tree));
    const pending = stepsOf(schema, kept.steps).map((step) => {
      const inverted = flattened(schema, step.invert(transform.doc));
      transform.step(step);
      return { step, inverted };
    });
    this.flight = kept.ref === null ? null : { ref: kept.ref, count: kept.sent };
    this.begin(transform.doc, kept.version, pending);
  }

  /** Returns what has to survive a closed browser. */
  work(): Omit<KeptWork, "key" | "lost"> {
    const { version, pending } = collabOf(this.view.state);
    const undone = new Transform(this.view.state.doc);
    for (let i = pending.length - 1; i >= 0; i--) undone.step((pending[i] as Rebaseable).inverted);
    return {
      version,
      tree: undone.doc.toJSON() as unknown,
      steps: pending.map(({ step }) => step.toJSON() as unknown),
      ref: this.flight?.ref ?? null,
      sent: this.flight?.count ?? 0,
    };
  }

  /** Takes over what was missed while away. */
  catchUp(commits: readonly RemoteCommit[]): Taken {
    if (commits.length > 0) this.view.updateState(compacted(this.view.state, this.flight?.count ?? 0));
    return this.take(commits);
  }

  /** Takes commits over, in order. */
  take(commits: readonly RemoteCommit[]): Taken {
    let own = false;
    const dropped: Step[] = [];
    for (const commit of commits) {
      if (commit.v <= this.version) continue;
      if (commit.v !== this.version + 1) return { own, dropped, gap: true };
      if (this.flight?.ref === commit.ref) {
        own = true;
        dropped.push(...this.confirm(commit, this.flight.count));
      } else dropped.push(...this.receive(commit));
    }
    return { own, dropped, gap: false };
  }

  /** The server has the commit under way since a version that is in our text already: our copy of it goes. */
  alreadyStored(ref: string, version: number): boolean {
    if (this.flight?.ref !== ref || version > this.version) return false;
    this.takeBack(this.flight.count);
    return true;
  }

  /** Takes back the refused commit under way; returns its steps and those that made no sense without it. */
  refuse(ref: string): readonly Step[] | null {
    return this.flight?.ref === ref ? this.takeBack(this.flight.count) : null;
  }

  /** Returns the next commit to send, if it is time; with `again`, the one under way once more. */
  next(again = false): Sent | null {
    if (!this.begun || (this.flight !== null && !again)) return null;
    const { version, pending } = collabOf(this.view.state);
    if (this.flight === null) {
      if (pending.length === 0) return null;
      this.flight = { ref: `${this.instance}:${++this.counter}`, count: Math.min(pending.length, most) };
    }
    const steps = pending.slice(0, this.flight.count).map(({ step }) => step.toJSON() as unknown);
    return { base: version, ref: this.flight.ref, steps };
  }

  private begin(doc: Node, version: number, pending: readonly Rebaseable[]): void {
    this.view.updateState(EditorState.create({ doc, plugins: [...this.plugins(), collab(version, pending)] }));
    this.begun = true;
  }

  private confirm(commit: RemoteCommit, count: number): readonly Step[] {
    const { tr, dropped } = confirmed(this.view.state, commit, count);
    this.flight = null;
    this.view.updateState(this.view.state.apply(tr));
    return dropped;
  }

  private receive(commit: RemoteCommit): readonly Step[] {
    const { tr, dropped } = received(this.view.state, commit);
    if (this.flight !== null) {
      // Steps that became void are void for the server as well: the acknowledgement will not name them.
      const flying = collabOf(this.view.state).pending.slice(0, this.flight.count);
      const gone = flying.filter(({ step }) => dropped.includes(step)).length;
      this.flight = { ...this.flight, count: this.flight.count - gone };
    }
    this.view.updateState(this.view.state.apply(tr));
    return dropped;
  }

  private takeBack(count: number): readonly Step[] {
    const { tr, dropped } = refused(this.view.state, count);
    this.flight = null;
    this.view.updateState(this.view.state.apply(tr));
    return dropped;
  }
}
