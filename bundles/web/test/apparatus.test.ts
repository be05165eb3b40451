import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Apparatus } from "../src/editor/apparatus/apparatus";
import { schema } from "../src/editor/schema";

interface Case {
  readonly name: string;
  readonly language: string;
  readonly type: string;
  readonly tree: Record<string, unknown>;
  readonly labels: Record<string, string>;
  readonly closings: Record<string, string>;
  readonly noteMarks: Record<string, string>;
  readonly noteFirst: boolean;
  readonly names?: Record<string, string>;
  readonly text?: Record<string, string>;
}

const file = "../editorial/src/test/resources/apparatus-cases.json";
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("the apparatus, in the cases that Java is held to as well", () => {
  it.each(cases)("is right for $name", (shared) => {
    const tree = schema.nodeFromJSON(shared.tree);
    tree.check();

    const apparatus = new Apparatus(tree, shared.language, shared.type);

    expect(Object.fromEntries(apparatus.labels)).toEqual(shared.labels);
    expect(Object.fromEntries(apparatus.closings)).toEqual(shared.closings);
    expect(Object.fromEntries(apparatus.noteMarks)).toEqual(shared.noteMarks);
    expect(apparatus.noteFirst).toBe(shared.noteFirst);
    if (shared.names !== undefined) expect(Object.fromEntries(apparatus.names)).toEqual(shared.names);
  });
});

describe("a link to a paragraph", () => {
  it("is printed as Java prints it: by number, and as ? where the paragraph is gone", () => {
    const shared = cases.find(({ name }) => name === "brackets, links and places to fill") as Case;
    const apparatus = new Apparatus(schema.nodeFromJSON(shared.tree), shared.language, shared.type);

    const printed = shared.text?.["o1"] ?? "";

    expect(printed).toBe(`1. Refers to ${apparatus.reference("i1")} and ${apparatus.reference("gone")}:`);
  });
});
