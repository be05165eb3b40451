import { history, undo } from "prosemirror-history";
import { EditorState, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { describe, expect, it, vi } from "vitest";
import { CollabClient } from "../src/editor/collab/client";
import type { ConnectionEvents } from "../src/editor/collab/connection";
import type { ServerMessage } from "../src/editor/collab/model";
import { presence, presenceMessage } from "../src/editor/collab/presence";
import type { KeptWork } from "../src/editor/collab/queue";
import type { ClientStatus } from "../src/editor/collab/status";
import { schema } from "../src/editor/schema";
import { doc, op } from "./builders";

const anna = { id: "anna", name: "Anna", delegation: null };
const tree = doc(op("Requests", " the report"));

interface Commit {
  readonly base: number;
  readonly ref: string;
  readonly steps: readonly unknown[];
}

/** One open window without a browser: what the client says is remembered, what the server says is said by the test. */
class Window {
  readonly said: { readonly type: string }[] = [];
  readonly queue = {
    owned: true,
    kept: null as Omit<KeptWork, "key"> | null,
    open: async (): Promise<KeptWork | null> => (this.queue.kept === null ? null : { key: "k", ...this.queue.kept }),
    keep: async (work: Omit<KeptWork, "key">): Promise<void> => {
      this.queue.kept = work.steps.length === 0 && (work.lost ?? []).length === 0 ? null : work;
    },
    close: (): void => undefined,
  };
  restarts = 0;
  status: ClientStatus | undefined;
  private events: ConnectionEvents | undefined;
  readonly client = new CollabClient({
    document: "d",
    language: "en",
    queue: this.queue,
    plugins: () => [history(), presence()],
    onStatus: (status) => {
      this.status = status;
    },
    line: (events) => {
      this.events = events;
      return {
        connect: () => undefined,
        send: (message) => void this.said.push(message as { type: string }),
        restart: () => {
          this.restarts++;
          events.closed();
        },
        settled: () => undefined,
        end: () => undefined,
      };
    },
  });
  readonly view = {
    state: EditorState.create({ schema }),
    updateState: (state: EditorState): void => {
      (this.view as { state: EditorState }).state = state;
    },
    setProps: (): void => undefined,
    dispatch: (tr: Transaction): void => this.client.dispatch(tr),
  };

  static async opened(kept: Omit<KeptWork, "key"> | null = null): Promise<Window> {
    const window = new Window();
    window.queue.kept = kept;
    await window.client.begin(window.view as unknown as EditorView);
    return window;
  }

  static async joined(): Promise<Window> {
    const window = await Window.opened();
    window.come({ version: 0, tree: tree.toJSON() as unknown });
    return window;
  }

  come(state: {
    version: number;
    tree?: unknown;
    commits?: Extract<ServerMessage, { type: "update" }>["commits"];
  }): void {
    this.events?.opened();
    this.hear({ type: "init", rights: { write: true }, client: "me", ...state });
  }

  go(): void {
    this.events?.closed();
  }

  hear(message: ServerMessage): void {
    this.events?.message(message);
  }

  type(text: string, at = 1): void {
    this.client.dispatch(this.view.state.tr.insertText(text, at));
  }

  get title(): string {
    return this.view.state.doc.firstChild?.textContent ?? "";
  }

  get commits(): readonly Commit[] {
    return this.said.filter(({ type }) => type === "commit") as unknown as Commit[];
  }

  get last(): Commit {
    return this.commits.at(-1) as Commit;
  }

  confirm(v: number): void {
    const { ref, steps } = this.last;
    this.hear({ type: "update", commits: [{ v, ref, steps, user: anna }] });
  }
}

const insertion = (text: string, at: number) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});

describe("a live text", () => {
  it("says what has reached the server", async () => {
    const window = await Window.joined();
    expect(window.status?.state).toBe("saved");

    window.type("New ");
    expect(window.status).toMatchObject({ state: "saving", waiting: 1 });

    window.confirm(1);
    expect(window.status).toMatchObject({ state: "saved", waiting: 0 });
  });

  it("goes on while the server is away, says how much waits, and sends it when it is back", async () => {
    const window = await Window.joined();
    window.go();
    window.type("a");
    window.type("b", 2);
    expect(window.status).toMatchObject({ state: "offline", waiting: 2 });
    expect(window.commits).toHaveLength(0);

    window.come({ version: 1, commits: [{ v: 1, ref: "other", steps: [insertion("X", 1)], user: anna }] });
    expect(window.last).toMatchObject({ base: 1, steps: [{ from: 2 }, { from: 3 }] });

    window.confirm(2);
    expect(window.status).toMatchObject({ state: "saved", waiting: 0 });
    expect(window.title).toBe("XabTitle");
  });

  it("sends a commit again under the same name where it does not know what became of it", async () => {
    const window = await Window.joined();
    window.type("a");
    const { ref } = window.last;
    window.go();

    window.come({ version: 0, commits: [] });

    expect(window.said.filter(({ type }) => type === "join").at(-1)).toMatchObject({ version: 0, ref });
    expect(window.commits).toHaveLength(2);
    expect(window.last.ref).toBe(ref);
  });

  it("recognises its own commit among those it missed", async () => {
    const window = await Window.joined();
    window.type("a");
    const { ref, steps } = window.last;
    window.go();

    window.come({ version: 1, commits: [{ v: 1, ref, steps, user: anna }] });

    expect(window.status).toMatchObject({ state: "saved", waiting: 0 });
    expect(window.title).toBe("aTitle");
    expect(window.commits).toHaveLength(1);
  });

  it("comes back from what the browser kept, also what was under way", async () => {
    const before = await Window.joined();
    before.type("a");
    before.type("b", 2);
    before.client.end();

    const after = await Window.opened(before.queue.kept);
    expect(after.title).toBe("abTitle");
    expect(after.status).toMatchObject({ state: "offline", waiting: 2 });
    after.come({ version: 0, commits: [] });

    expect(after.last.ref).toBe(before.last.ref);
    after.confirm(1);
    after.confirm(2);
    expect(after.status).toMatchObject({ state: "saved", waiting: 0 });
  });

  it("keeps refused words to be copied, also after the page was loaded anew", async () => {
    const before = await Window.joined();
    before.type("Refused ");
    before.hear({ type: "reject", ref: before.last.ref, code: "step.unfit", why: "It does not fit.", v: 0 });
    expect(before.title).toBe("Title");
    expect(before.status).toMatchObject({ problem: { code: "step.unfit" }, lost: [{ text: "Refused" }] });
    before.client.end();

    const after = await Window.opened(before.queue.kept);
    expect(after.status?.lost).toMatchObject([{ text: "Refused" }]);

    after.come({ version: 0, tree: tree.toJSON() as unknown });
    after.client.dismiss(after.status?.lost[0]?.id ?? "");
    await expect.poll(() => after.status?.lost).toEqual([]);
    after.client.end();
    expect(after.queue.kept).toBeNull();
  });

  it("keeps words that a server too far ahead cannot take over", async () => {
    const window = await Window.joined();
    window.go();
    window.type("Late ");

    window.come({ version: 9_000, tree: tree.toJSON() as unknown });

    expect(window.status?.lost).toMatchObject([{ text: "Late", why: "resync" }]);
  });

  it("shows the words of work kept by another edition of the editor", async () => {
    const steps = [{ stepType: "sing", slice: { content: [{ type: "text", text: "Old words" }] } }];

    const window = await Window.opened({ version: 3, tree: {}, steps, ref: null, sent: 0 });

    expect(window.status?.lost).toMatchObject([{ text: "Old words", why: "schema" }]);
  });

  it("asks again where the text could not be opened just now", async () => {
    const window = await Window.opened();
    window.hear({ type: "error", code: "store.unavailable", why: "Not now." });

    expect(window.restarts).toBe(1);
  });

  it("sends what is not answered for long over a new connection", async () => {
    vi.useFakeTimers();
    const window = await Window.joined();
    window.type("a");
    vi.advanceTimersByTime(31_000);
    vi.useRealTimers();

    expect(window.restarts).toBe(1);
    window.come({ version: 0, commits: [] });
    expect(window.commits).toHaveLength(2);
  });

  it("begins anew where a commit is missing", async () => {
    const window = await Window.joined();
    window.hear({ type: "update", commits: [{ v: 2, ref: "other", steps: [], user: anna }] });

    expect(window.restarts).toBe(1);
    expect(window.status?.state).toBe("offline");
  });

  it("keeps what is written within a moment, however fast somebody writes", async () => {
    vi.useFakeTimers();
    const window = await Window.joined();
    window.go();
    for (let i = 0; i < 4; i++) {
      window.type("x");
      vi.advanceTimersByTime(100);
    }
    vi.useRealTimers();

    expect(window.queue.kept?.steps.length).toBeGreaterThan(1);
  });

  it("holds the reader back from leaving where another tab keeps the queue", async () => {
    const window = await Window.joined();
    window.go();
    window.type("a");
    window.queue.owned = false;
    const leaving = new Event("beforeunload", { cancelable: true });
    dispatchEvent(leaving);
    window.client.end();

    expect(leaving.defaultPrevented).toBe(true);
  });
});

describe("an hour of writing without a network", () => {
  const undoing = async (): Promise<Window> => {
    const window = await Window.joined();
    window.go();
    for (let i = 0; i < 300; i++) window.type("a", 1 + i);
    for (let i = 0; i < 300; i++) window.type("z", window.view.state.doc.content.size - 4);
    window.come({ version: 1, commits: [{ v: 1, ref: "other", steps: [insertion("X", 1)], user: anna }] });
    return window;
  };

  it("is carried over what the others wrote as few steps, word for word", async () => {
    const window = await undoing();

    expect(window.status?.waiting).toBeLessThan(10);
    expect(window.title).toBe(`X${"a".repeat(300)}Title`);
    expect(window.view.state.doc.textContent).toContain("z".repeat(300));
    expect(window.last.steps.length).toBeLessThan(10);
  });

  it("is undone run by run", async () => {
    const window = await undoing();
    undo(window.view.state, (tr) => window.client.dispatch(tr));
    expect(window.view.state.doc.textContent).not.toContain("z");
    expect(window.title).toBe(`X${"a".repeat(300)}Title`);

    undo(window.view.state, (tr) => window.client.dispatch(tr));
    expect(window.title).toBe("XTitle");
  });
});

describe("where the others are", () => {
  const cursors = (window: Window): number[] => {
    const plugin = window.view.state.plugins.find((one) => one.spec.key !== undefined && one.props.decorations);
    const state = plugin?.getState(window.view.state) as Map<string, { head: number }>;
    return [...state.values()].map(({ head }) => head);
  };
  const told = (v: number, head: number): ServerMessage => ({
    type: "presence",
    v,
    client: "c1",
    anchor: head,
    head,
    user: anna,
  });

  it("is told again once our words are confirmed, for until then nobody could know", async () => {
    vi.useFakeTimers();
    const window = await Window.joined();
    vi.advanceTimersByTime(200);
    window.type("words");
    vi.advanceTimersByTime(200);
    window.confirm(1);
    vi.advanceTimersByTime(200);
    vi.useRealTimers();

    expect(window.said.at(-1)).toEqual(presenceMessage(window.view.state));
    expect(window.said.at(-1)).toMatchObject({ type: "presence", v: 1, head: 6 });
  });

  it("is behind the words that they write", async () => {
    const window = await Window.joined();
    window.hear(told(0, 3));
    window.hear({ type: "update", commits: [{ v: 1, ref: "other", steps: [insertion("abc", 3)], user: anna }] });

    expect(cursors(window)).toEqual([6]);
  });

  it("is found although the text has gone on since they told it", async () => {
    const window = await Window.joined();
    window.hear({ type: "update", commits: [{ v: 1, ref: "other", steps: [insertion("abc", 1)], user: anna }] });
    window.hear(told(0, 3));

    expect(cursors(window)).toEqual([6]);
  });

  it("is somewhere until the last of their windows is closed", async () => {
    const window = await Window.joined();
    const gone = (client: string): ServerMessage => ({ type: "presence", v: 0, client, gone: true, user: anna });
    window.hear({ type: "presence", v: 0, client: "c2", anchor: 1, head: 1, user: anna });
    window.hear(told(0, 3));

    window.hear(gone("c1"));
    expect(window.status?.people).toEqual([anna]);

    window.hear(gone("c2"));
    expect(window.status?.people).toEqual([]);
  });

  it("is not known while the server is away", async () => {
    const window = await Window.joined();
    window.hear(told(0, 3));
    window.go();

    expect(cursors(window)).toEqual([]);
  });
});
