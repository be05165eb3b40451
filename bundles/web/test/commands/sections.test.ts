import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import * as parts from "../../src/editor/commands/parts";
import { removeBlock } from "../../src/editor/commands/removing";
import { beginSection, dissolveSection, raiseSection, sinkSection } from "../../src/editor/commands/sections";
import { body, doc, op, pp, section } from "../builders";
import { done, editing, hasIds, line, operative, outline } from "./run";

const after = (tree: Node, words: string, command: Command): Node => done(editing(tree, words), command).doc;

describe("A section", () => {
  it("begins at the paragraph with the cursor, its heading waits", () => {
    const state = done(editing(doc(op("One"), op("Two"), op("Three")), "Two"), beginSection);
    expect(operative(state.doc)).toEqual([
      { operativeParagraph: ["One"] },
      { section: ["", { operativeParagraph: ["Two"] }, { operativeParagraph: ["Three"] }] },
    ]);
    expect(line(state)).toBe("heading: ");
    hasIds(state.doc);
  });

  it("ends where the next one begins", () => {
    const tree = after(body([section("I", op("One"), op("Two"))]), "Two", beginSection);
    expect(operative(tree)).toEqual([
      { section: ["I", { operativeParagraph: ["One"] }] },
      { section: ["", { operativeParagraph: ["Two"] }] },
    ]);
    hasIds(tree);
  });

  it("does not swallow the sections below", () => {
    const tree = after(body([op("One"), section("I", op("Two"))]), "One", beginSection);
    expect(operative(tree)).toEqual([
      { section: ["", { operativeParagraph: ["One"] }] },
      { section: ["I", { operativeParagraph: ["Two"] }] },
    ]);
  });

  it("dissolves: the heading goes, the paragraphs stay", () => {
    const tree = after(body([section("I", op("One"), op("Two"))]), "One", dissolveSection);
    expect(operative(tree)).toEqual([{ operativeParagraph: ["One"] }, { operativeParagraph: ["Two"] }]);
  });

  it("sinks into the one before and rises again", () => {
    const before = body([section("I", op("One")), section("II", op("Two"))]);
    const sunk = after(before, "II", sinkSection);
    expect(operative(sunk)).toEqual([
      { section: ["I", { operativeParagraph: ["One"] }, { section: ["II", { operativeParagraph: ["Two"] }] }] },
    ]);
    expect(after(sunk, "II", raiseSection).toJSON()).toEqual(before.toJSON());
  });

  it("gets a preamble of its own, once", () => {
    const state = done(editing(body([section("I", op("One"))]), "One"), parts.addPreamble);
    expect(operative(state.doc)).toEqual([
      { section: ["I", { preamble: [{ preambularParagraph: [""] }] }, { operativeParagraph: ["One"] }] },
    ]);
    expect(parts.addPreamble(state)).toBe(false);
    expect(dissolveSection(state)).toBe(false);
  });
});

describe("The parts around the text", () => {
  const top = (tree: Node): unknown[] => (outline(tree) as { doc: unknown[] }).doc;

  it("are the formula and the preamble before it", () => {
    const tree = after(after(body([op("One")]), "One", parts.addFormula), "One", parts.addPreamble);
    expect(top(tree).slice(0, 3)).toEqual(["Title", "", { preamble: [{ preambularParagraph: [""] }] }]);
    expect(parts.addFormula(editing(tree, "One"))).toBe(false);
    expect(parts.addPreamble(editing(tree, "One"))).toBe(false);
  });

  it("are annexes behind it, in order", () => {
    const state = done(editing(doc(pp("Recalling"), op("One")), "One"), parts.insertAnnex);
    expect(line(state)).toBe("heading: ");
    const titled = state.apply(state.tr.insertText("First"));
    const tree = after(titled.doc, "One", parts.insertAnnex);
    expect(top(tree).slice(-2)).toEqual([
      { annex: ["First", { operativeParagraph: [""] }] },
      { annex: ["", { operativeParagraph: [""] }] },
    ]);
    hasIds(tree);
    expect(top(after(tree, "First", removeBlock)).slice(-1)).toEqual([{ annex: ["", { operativeParagraph: [""] }] }]);
  });

  it("are the closing and the signature blocks, before the annexes", () => {
    const annexed = after(body([op("One")]), "One", parts.insertAnnex);
    const signed = done(editing(annexed, "One"), parts.addSignature);
    const closed = done(signed, parts.addClosing);
    expect(line(closed)).toBe("passage: ");
    expect(top(closed.doc)[2]).toEqual({ closing: ["", ""] });
    const absent = done(signed, parts.toggleAbsent).doc.child(2).child(0);
    expect(absent.type.name).toBe("signatureBlock");
    expect(absent.attrs["absent"]).toBe(true);
    hasIds(closed.doc);
  });

  it("are articles with headings where they have one", () => {
    const tree = after(body([op("One")]), "One", parts.insertArticle);
    const state = done(editing(tree, "One"), parts.insertArticle);
    expect(operative(done(state, parts.addHeading).doc)[1]).toEqual({ article: ["", { operativeParagraph: [""] }] });
  });
});
