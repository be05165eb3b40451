import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkQueue } from "../src/editor/collab/queue";

/** The locks of one browser: the first who asks holds one until its promise ends. */
function locks(): {
  request: (name: string, options: { signal: AbortSignal }, held: () => unknown) => Promise<unknown>;
} {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request: (name, { signal }, held) => {
      const before = queues.get(name) ?? Promise.resolve();
      const aborted = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      const mine = Promise.race([before, aborted]).then(() => held());
      queues.set(name, Promise.all([before, mine.catch(() => undefined)]));
      return mine;
    },
  };
}

const stored = new Map<string, unknown>();
vi.mock("idb", () => ({
  openDB: async () => ({
    get: async (_: string, key: string) => stored.get(key),
    put: async (_: string, work: { key: string }) => void stored.set(work.key, work),
    delete: async (_: string, key: string) => void stored.delete(key),
    close: () => undefined,
  }),
}));

const work = { version: 1, tree: {}, steps: [{}], ref: null, sent: 0 };
const queue = () => new WorkQueue("anna", "document", "en");

describe("what a browser keeps", () => {
  vi.stubGlobal("navigator", { locks: locks() });
  afterEach(() => {
    stored.clear();
    sessionStorage.clear();
  });

  it("belongs to one tab; another works without, and takes nothing from it", async () => {
    const [first, second] = [queue(), queue()];
    await first.open();
    await first.keep(work);
    // Another tab has a session storage of its own.
    sessionStorage.clear();

    expect(await second.open()).toBeNull();
    await second.keep({ ...work, version: 9 });
    expect([first.owned, second.owned]).toEqual([true, false]);
    expect([...stored.values()]).toMatchObject([{ version: 1 }]);
    first.close();
  });

  it("is there for the next tab once the first is closed", async () => {
    const first = queue();
    await first.open();
    await first.keep(work);
    first.close();

    const next = queue();
    expect(await next.open()).toMatchObject({ version: 1, steps: [{}] });
    next.close();
  });

  it("is waited for by a tab that had it and is loaded anew", async () => {
    const first = queue();
    await first.open();
    await first.keep(work);
    // Loaded anew: nobody closes it, the browser lets go of its lock a while later.
    setTimeout(() => first.close(), 900);

    const again = queue();
    expect(await again.open()).toMatchObject({ version: 1 });
    again.close();
  });

  it("stays free where a tab is closed before it has it", async () => {
    const hasty = queue();
    const opening = hasty.open();
    hasty.close();
    await opening;

    const next = queue();
    await next.open();
    expect([hasty.owned, next.owned]).toEqual([false, true]);
    next.close();
  });

  it("forgets what was confirmed and what was copied", async () => {
    const one = queue();
    await one.open();
    await one.keep(work);
    await one.keep({ ...work, steps: [], lost: [{ id: "1", text: "words", why: "conflict" }] });
    expect(stored.size).toBe(1);
    await one.keep({ ...work, steps: [], lost: [] });
    expect(stored.size).toBe(0);
    one.close();
  });
});
