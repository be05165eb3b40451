import { describe, expect, it } from "vitest";
import { historyOf, sittingsOf } from "../src/model/sittings";
import type { HistoryEntry, RevisionView } from "../src/model/wire";

const commit = (version: number, name: string, minute: number): HistoryEntry => ({
  version,
  actor: { name },
  time: `2026-11-25T10:${String(minute).padStart(2, "0")}:00Z`,
  steps: 1,
});
const span = ({ name, from, to }: { name: string; from: number; to: number }) => `${name} ${from}–${to}`;

describe("the history of a text", () => {
  it("puts what one person wrote without a pause together", () => {
    const sittings = sittingsOf(
      [commit(1, "Ann", 0), commit(2, "Ann", 5), commit(3, "Bo", 6), commit(4, "Ann", 40)],
      [],
    );

    expect(sittings.map(span)).toEqual(["Ann 0–2", "Bo 2–3", "Ann 3–4"]);
  });

  it("ends a sitting after a longer pause and where a revision was frozen", () => {
    const sittings = sittingsOf([commit(1, "Ann", 0), commit(2, "Ann", 1), commit(3, "Ann", 30)], [1]);

    expect(sittings.map(span)).toEqual(["Ann 0–1", "Ann 1–2", "Ann 2–3"]);
  });

  it("stands the latest first, a revision above what it froze", () => {
    const revision: RevisionView = { id: "r", name: "Rev.1", versions: { en: 1 }, frozenAt: "2026-11-25T10:02:00Z" };
    const entries = historyOf([commit(1, "Ann", 0), commit(2, "Ann", 3)], [revision], "en");

    expect(entries.map((entry) => (entry.kind === "revision" ? entry.revision.name : span(entry)))).toEqual([
      "Ann 1–2",
      "Rev.1",
      "Ann 0–1",
    ]);
  });
});
