import { afterEach, expect, test, vi } from "vitest";
import type { SegmentView } from "@/model/wire";
import { give } from "@/views/bench/giving";

const seen = { block: "op-1", sourceHash: "s", targetHash: "t", state: "translated", stale: true, version: 1 };

/** A server whose answers to changes come in this order, and where the paragraph now stands so. */
function server(answers: readonly (number | string)[], now: object): { sent: string[] } {
  const sent: string[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", async (_path: string, { method = "GET", headers }: RequestInit) => {
    if (method === "GET") return Response.json({ items: [{ ...seen, ...now }] });
    sent.push(new Headers(headers).get("If-Match") ?? "");
    const answer = left.shift() ?? 200;
    if (answer === 200) return Response.json({});
    return Response.json({ type: answer, title: "No." }, { status: 409 });
  });
  return { sent };
}

const done = () => give("d", "fr", seen as unknown as SegmentView, "translated");

afterEach(() => vi.unstubAllGlobals());

test("done just after the last letter is given to the state as it counts now", async () => {
  const { sent } = server(["version.stale"], { version: 2 });
  await done();
  expect(sent).toEqual(['"1"', '"2"']);
});

test("a source that changed meanwhile is not passed over", async () => {
  const { sent } = server(["segment.source-changed"], { version: 2 });
  await expect(done()).rejects.toMatchObject({ code: "segment.source-changed" });
  expect(sent).toHaveLength(1);
});

test("what somebody has reviewed meanwhile stays reviewed", async () => {
  const { sent } = server(["version.stale"], { version: 2, state: "reviewed", stale: false });
  await done();
  expect(sent).toHaveLength(1);
});

test("it does not try for ever", async () => {
  server(Array(9).fill("version.stale"), { version: 2 });
  await expect(done()).rejects.toMatchObject({ code: "version.stale" });
});
