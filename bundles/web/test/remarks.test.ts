import { describe, expect, it } from "vitest";
import { placeOf, remarksOf } from "../src/model/remarks";
import type { ImportNote } from "../src/model/wire";

const note = (code: string, severity: string, place: string): ImportNote => ({
  code,
  severity,
  place,
  message: code,
  details: {},
});

describe("the remarks of an import", () => {
  it("name the part of the document that a path leads to, and the line", () => {
    expect(placeOf("line 6: akomaNtoso/statement/meta/identification/FRBRWork")).toMatchObject({
      part: "facts",
      line: "6",
    });
    expect(placeOf("line 40: akomaNtoso/statement/attachments/attachment/doc/mainBody/p[2]").part).toBe("annex");
    expect(placeOf("line 12: akomaNtoso/statement/mainBody/paragraph[3]").part).toBe("body");
    expect(placeOf("line 1: html-file/html/body/section/h2").part).toBe("body");
  });

  it("lead to the paragraph where they are about the text that came of the file", () => {
    expect(placeOf("op-3")).toEqual({ part: "text", line: null, path: "op-3", block: "op-3" });
  });

  it("that say the same are said once with their places, the gravest first", () => {
    const remarks = remarksOf([note("a", "info", "op-1"), note("b", "warning", "op-2"), note("a", "info", "op-3")]);

    expect(remarks.map(({ note: { code }, places }) => [code, places.map(({ block }) => block)])).toEqual([
      ["b", ["op-2"]],
      ["a", ["op-1", "op-3"]],
    ]);
  });
});
