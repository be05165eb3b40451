import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { joinNext, joinParagraph } from "../../src/editor/commands/joining";
import { toggleLead } from "../../src/editor/commands/marking";
import { moveDown, moveUp } from "../../src/editor/commands/moving";
import {
  indent,
  leaveLine,
  outdent,
  paragraphBelow,
  splitParagraph,
  toggleNumber,
  wrapUp,
} from "../../src/editor/commands/paragraphs";
import { removeBlock } from "../../src/editor/commands/removing";
import { body, doc, op, passage, pp, section, sub } from "../builders";
import { done, editing, hasIds, ids, line, operative } from "./run";

const after = (tree: Node, words: string, command: Command): Node => done(editing(tree, words), command).doc;

describe("Enter", () => {
  it("splits a paragraph into two of the same kind", () => {
    const tree = after(doc(op("Decides", " this and that")), "this", splitParagraph);
    expect(operative(tree)).toEqual([{ operativeParagraph: ["Decides this"] }, { operativeParagraph: [" and that"] }]);
  });

  it("leaves the first its id and gives the second a fresh one", () => {
    const before = doc(op("Decides", " this and that"));
    const tree = after(before, "this", splitParagraph);
    expect(ids(tree).slice(0, -1)).toEqual(ids(before));
    expect(new Set(ids(tree)).size).toBe(ids(tree).length);
  });

  it("takes the items along with what stands behind the cursor", () => {
    const tree = after(doc(op("Decides", "", sub("one"))), "Decides", splitParagraph);
    expect(operative(tree)).toEqual([
      { operativeParagraph: ["Decides"] },
      { operativeParagraph: ["", { subParagraph: ["one"] }] },
    ]);
  });
});

describe("Tab", () => {
  it("makes a paragraph a sub-paragraph of the one before it and keeps its id", () => {
    const before = doc(op("Invites"), op("Decides"));
    const tree = after(before, "Decides", indent);
    expect(operative(tree)).toEqual([{ operativeParagraph: ["Invites", { subParagraph: ["Decides"] }] }]);
    expect(ids(tree)).toEqual(ids(before));
  });

  it("does nothing to the first paragraph", () => {
    const before = doc(op("Invites"));
    expect(after(before, "Invites", indent).eq(before)).toBe(true);
  });

  it("goes two levels deep", () => {
    const tree = after(doc(op("Invites", "", sub("one"), sub("two"))), "two", indent);
    expect(operative(tree)).toEqual([
      { operativeParagraph: ["Invites", { subParagraph: ["one", { subParagraph: ["two"] }] }] },
    ]);
  });
});

describe("Shift-Tab", () => {
  it("raises a sub-paragraph; the items below it become its own", () => {
    const tree = after(doc(op("Invites", "", sub("one"), sub("two"))), "one", outdent);
    expect(operative(tree)).toEqual([
      { operativeParagraph: ["Invites"] },
      { operativeParagraph: ["one", { subParagraph: ["two"] }] },
    ]);
  });

  it("undoes Tab, ids and all", () => {
    const before = doc(op("Invites"), op("Decides"));
    expect(after(after(before, "Decides", indent), "Decides", outdent).eq(before)).toBe(true);
  });
});

describe("Backspace at the beginning", () => {
  it("joins a paragraph with the one before", () => {
    const before = doc(op("Invites"), op("Decides"));
    const at = before.content.size - 1 - 1 - 1 - "Decides".length;
    let state = EditorState.create({ doc: before, selection: TextSelection.create(before, at) });
    joinParagraph(state, (tr) => {
      state = state.apply(tr);
    });
    expect(operative(state.doc)).toEqual([{ operativeParagraph: ["InvitesDecides"] }]);
  });
});

describe("Delete at the end", () => {
  it("joins the next paragraph", () => {
    const tree = after(doc(op("Invites"), op("Decides")), "Invites", joinNext);
    expect(operative(tree)).toEqual([{ operativeParagraph: ["InvitesDecides"] }]);
  });

  it("takes the words of the next item into the line", () => {
    const tree = after(doc(op("Invites", "", sub("one"), sub("two"))), "one", joinNext);
    expect(operative(tree)).toEqual([{ operativeParagraph: ["Invites", { subParagraph: ["onetwo"] }] }]);
  });

  it("leaves the border between preamble and operative part alone", () => {
    const before = doc(pp("Recalling"), op("Decides"));
    expect(after(before, "Recalling", joinNext).eq(before)).toBe(true);
  });
});

describe("A new paragraph below", () => {
  it("leaves the words where they are", () => {
    const state = done(editing(doc(op("Decides", " this")), "Decides"), paragraphBelow);
    expect(operative(state.doc)).toEqual([{ operativeParagraph: ["Decides this"] }, { operativeParagraph: [""] }]);
    expect(line(state)).toBe("wording: ");
    hasIds(state.doc);
  });

  it("is the first one under a heading", () => {
    const tree = after(body([section("Part")]), "Part", paragraphBelow);
    expect(operative(tree)).toEqual([{ section: ["Part", { operativeParagraph: [""] }] }]);
  });
});

describe("Enter in other lines", () => {
  it("leads from the title into the text", () => {
    expect(line(done(editing(body([op("Decides")]), "Title"), leaveLine))).toBe("wording: Decides");
  });

  it("divides a passage", () => {
    const tree = after(body([passage("one two")]), "one", leaveLine);
    expect(operative(tree)).toEqual(["one", " two"]);
    hasIds(tree);
  });
});

describe("A paragraph moves", () => {
  it("up and down among its like, with what hangs on it", () => {
    const tree = doc(op("One"), op("Two", "", sub("item")), op("Three"));
    const up = after(tree, "Two", moveUp);
    expect(operative(up)[0]).toEqual({ operativeParagraph: ["Two", { subParagraph: ["item"] }] });
    expect(after(up, "Two", moveDown).eq(tree)).toBe(true);
  });

  it("and keeps its id and the cursor", () => {
    const before = doc(op("One"), op("Two"));
    const state = done(editing(before, "Tw"), moveUp);
    expect([...ids(state.doc)].sort()).toEqual([...ids(before)].sort());
    expect(state.selection.$from.parentOffset).toBe(2);
  });

  it("into a section and out of it at the other end", () => {
    const tree = body([op("One"), section("Part", op("Two"))]);
    const inside = after(tree, "One", moveDown);
    expect(operative(inside)).toEqual([
      { section: ["Part", { operativeParagraph: ["One"] }, { operativeParagraph: ["Two"] }] },
    ]);
    expect(after(inside, "Two", moveDown).toString()).toContain('), operativeParagraph(wording(lead("Two"))))');
  });

  it("not beyond the border of preamble or operative part, nor an item beyond its paragraph", () => {
    const tree = doc(pp("Recalling"), op("One", "", sub("item")));
    expect(after(tree, "Recalling", moveDown).eq(tree)).toBe(true);
    expect(after(tree, "One", moveUp).eq(tree)).toBe(true);
    expect(after(tree, "item", moveUp).eq(tree)).toBe(true);
    expect(after(tree, "item", moveDown).eq(tree)).toBe(true);
  });
});

describe("A paragraph and its number", () => {
  it("part and meet again", () => {
    const before = doc(op("One"), op("Two"));
    const without = after(before, "Two", toggleNumber);
    expect(operative(without)).toEqual([{ operativeParagraph: ["One"] }, "Two"]);
    expect(after(without, "Two", toggleNumber).eq(before)).toBe(true);
  });

  it("stay together where items hang on it", () => {
    const before = doc(op("One", "", sub("item")));
    expect(after(before, "One", toggleNumber).eq(before)).toBe(true);
  });
});

describe("Words that wrap up the items", () => {
  it("stand below them, once", () => {
    const state = done(editing(doc(op("One", "", sub("item"))), "item"), wrapUp);
    expect(operative(state.doc)).toEqual([{ operativeParagraph: ["One", { subParagraph: ["item"] }, ""] }]);
    expect(line(state)).toBe("wrapUp: ");
    expect(wrapUp(state)).toBe(false);
  });
});

describe("Taking a block away", () => {
  it("takes a paragraph with its items", () => {
    expect(operative(after(doc(op("One"), op("Two", "", sub("item"))), "Two", removeBlock))).toEqual([
      { operativeParagraph: ["One"] },
    ]);
  });

  it("takes the preamble with its last paragraph", () => {
    expect(after(doc(pp("Recalling"), op("One")), "Recalling", removeBlock).toString()).not.toContain("preamble");
  });

  it("leaves an empty paragraph in the operative part", () => {
    const tree = after(doc(op("One")), "One", removeBlock);
    expect(operative(tree)).toEqual([{ operativeParagraph: [""] }]);
    hasIds(tree);
  });

  it("takes a section from its heading, and never the title", () => {
    expect(operative(after(body([op("One"), section("Part", op("Two"))]), "Part", removeBlock))).toEqual([
      { operativeParagraph: ["One"] },
    ]);
    expect(removeBlock(editing(doc(op("One")), "Title"))).toBe(false);
  });
});

describe("The lead", () => {
  it("is the words before the cursor", () => {
    const tree = after(doc(op("Decides", " also to act")), " also", toggleLead);
    expect(tree.toString()).toContain('operativeParagraph(wording(lead("Decides also"), " to act"))');
  });
});
