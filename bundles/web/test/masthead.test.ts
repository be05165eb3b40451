import { describe, expect, it } from "vitest";
import { mastheadOf } from "../src/editor/apparatus/masthead";
import type { DocumentView } from "../src/model/wire";

const metadata = { agendaItem: "125 (t)", number: "79/10", session: "79" };
const resolution = { type: "resolution", source: "en", metadata } as unknown as DocumentView;

describe("the masthead of the page", () => {
  // What the issued PDF says; the same lines stand in the tests of the server's Masthead.
  it.each([
    ["en", "Agenda item 125 (t)"],
    ["fr", "Point 125 t) de l’ordre du jour"],
    ["es", "Tema 125 t) del programa"],
    ["ru", "Пункт 125 t) повестки дня"],
    ["zh", "议程项目125(t)"],
    ["ar", "البند 125 (ر) من جدول الأعمال"],
  ])("names a sub-item as %s does", (language, line) => {
    expect(mastheadOf(resolution, language).agendaItem).toBe(line);
  });

  it("bears the number of an adopted resolution, and none of a draft", () => {
    expect(mastheadOf(resolution, "en").number).toBe("79/10.");
    expect(mastheadOf({ ...resolution, type: "resolutionDraft" }, "en").number).toBeNull();
  });
});
