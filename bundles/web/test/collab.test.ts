import { history, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { Step, Transform } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import { collab, collabOf, confirmed, received, refused } from "../src/editor/collab/plugin";
import { rebase } from "../src/editor/collab/rebase";
import { schema } from "../src/editor/schema";
import { doc, op, pp, random } from "./builders";

interface Stored {
  readonly v: number;
  readonly ref: string;
  readonly steps: readonly unknown[];
}

/** The authority of the server in miniature: orders commits and rebases stale ones, commit by commit. */
class Authority {
  readonly commits: Stored[] = [];
  readonly trees: Node[];

  constructor(tree: Node) {
    this.trees = [tree];
  }

  submit(base: number, ref: string, json: readonly unknown[]): void {
    let own = json.map((one) => Step.fromJSON(schema, one));
    let tree = this.trees[base] as Node;
    for (let v = base; v < this.commits.length; v++) {
      const before = new Transform(tree);
      const pending = own.map((step) => {
        const inverted = step.invert(before.doc);
        before.step(step);
        return { step, inverted };
      });
      const over = (this.commits[v] as Stored).steps.map((one) => Step.fromJSON(schema, one));
      if (over.length > 0) own = rebase(pending, over, new Transform(before.doc)).kept.map(({ step }) => step);
      tree = this.trees[v + 1] as Node;
    }
    const after = new Transform(tree);
    for (const step of own) after.step(step);
    this.commits.push({ v: this.commits.length + 1, ref, steps: own.map((step) => step.toJSON() as unknown) });
    this.trees.push(after.doc);
  }
}

class Client {
  state: EditorState;
  flight: { ref: string; base: number; steps: unknown[]; count: number } | null = null;
  repairs = 0;
  private n = 0;

  constructor(
    readonly name: string,
    tree: Node,
  ) {
    this.state = EditorState.create({ doc: tree, plugins: [history(), collab(0)] });
  }

  send(): void {
    const { version, pending } = collabOf(this.state);
    if (this.flight !== null || pending.length === 0) return;
    const steps = pending.map(({ step }) => step.toJSON() as unknown);
    this.flight = { ref: `${this.name}${++this.n}`, base: version, steps, count: steps.length };
  }

  hear(commit: Stored): void {
    if (commit.ref === this.flight?.ref) {
      const { tr, repaired } = confirmed(this.state, commit, this.flight.count);
      if (repaired) this.repairs++;
      this.flight = null;
      this.state = this.state.apply(tr);
      return;
    }
    const before = collabOf(this.state).pending;
    const { tr, dropped } = received(this.state, commit);
    if (this.flight !== null) {
      const gone = before.slice(0, this.flight.count).filter(({ step }) => dropped.includes(step)).length;
      this.flight.count -= gone;
    }
    this.state = this.state.apply(tr);
  }
}

function edit(client: Client, next: (n: number) => number): void {
  const { state } = client;
  const size = state.doc.content.size;
  const at = 1 + next(size - 1);
  const to = Math.min(size, at + next(9));
  const choice = next(10);
  try {
    if (choice < 5) client.state = state.apply(state.tr.insertText(`${client.name}${next(10)}`, at));
    else if (choice < 7) client.state = state.apply(state.tr.delete(at, to));
    else if (choice < 8) client.state = state.apply(state.tr.addMark(at, to, schema.mark("strong")));
    else if (choice < 9) client.state = state.apply(state.tr.removeMark(at, to));
    else undo(client.state, (tr) => void (client.state = client.state.apply(tr)));
  } catch {
    // A random place where this edit is not possible: nothing was done.
  }
}

describe("the collaboration client", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("converges with others through random delays, seed %i", (seed) => {
    const next = random(seed);
    const start = doc(pp("Recalling", " its resolutions"), op("Requests", " the report"), op("Decides", " to go on"));
    const server = new Authority(start);
    const clients = ["a", "b", "c", "d"].map((name) => new Client(name, start));
    const heard = new Map(clients.map((client) => [client, 0]));
    const catchUp = (client: Client, to: number): void => {
      for (let v = heard.get(client) ?? 0; v < to; v++) client.hear(server.commits[v] as Stored);
      heard.set(client, to);
    };
    const flush = (client: Client): void => {
      client.send();
      const { flight } = client;
      if (flight === null || server.commits.some(({ ref }) => ref === flight.ref)) return;
      server.submit(flight.base, flight.ref, flight.steps);
    };
    for (let round = 0; round < 250; round++) {
      const client = clients[next(4)] as Client;
      edit(client, next);
      if (next(3) === 0) flush(client);
      const listener = clients[next(4)] as Client;
      catchUp(listener, Math.min(server.commits.length, (heard.get(listener) ?? 0) + next(4)));
    }
    for (let i = 0; i < 4; i++) {
      for (const client of clients) catchUp(client, server.commits.length);
      for (const client of clients) flush(client);
    }
    for (const client of clients) catchUp(client, server.commits.length);

    const truth = server.trees.at(-1)?.toJSON() as unknown;
    for (const client of clients) {
      expect(client.state.doc.toJSON()).toEqual(truth);
      expect(client.repairs).toBe(0);
    }
  });

  it("takes back a refused commit and keeps what was written after it", () => {
    const client = new Client("a", doc(pp("Recalling", " it")));
    client.state = client.state.apply(client.state.tr.insertText("refused ", 1));
    client.state = client.state.apply(client.state.tr.insertText("kept ", 1));

    const { tr, dropped } = refused(client.state, 1);
    client.state = client.state.apply(tr);

    expect(client.state.doc.firstChild?.textContent).toBe("kept Title");
    expect(dropped).toHaveLength(1);
  });

  it("undoes one's own words only", () => {
    const client = new Client("a", doc(pp("Recalling", " it")));
    client.state = client.state.apply(client.state.tr.insertText("mine ", 1));
    const theirs = EditorState.create({ doc: doc(pp("Recalling", " it")) }).tr.insertText("theirs ", 1);
    client.hear({ v: 1, ref: "b1", steps: theirs.steps.map((step) => step.toJSON() as unknown) });

    undo(client.state, (tr) => void (client.state = client.state.apply(tr)));

    expect(client.state.doc.firstChild?.textContent).toBe("theirs Title");
  });
});
