import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { insertBrackets, insertFootnote } from "../src/editor/commands/inline";
import { indent, joinParagraph, outdent, splitParagraph, toggleLead } from "../src/editor/commands/structure";
import { withFreshIds } from "../src/editor/plugins/paste";
import { doc, op, pp, sub } from "./builders";

/** Puts the cursor behind these words and runs the command. */
function after(tree: Node, words: string, command: Command): Node {
  let at = -1;
  tree.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (found >= 0 && at < 0) at = pos + found + words.length;
  });
  let state = EditorState.create({ doc: tree, selection: TextSelection.create(tree, at) });
  command(state, (tr) => {
    state = state.apply(tr);
  });
  state.doc.check();
  return state.doc;
}

const outline = (node: Node): unknown =>
  node.isTextblock ? node.textContent : { [node.type.name]: node.children.map(outline) };
const operative = (tree: Node): unknown[] =>
  (outline(tree.lastChild as Node) as { operativePart: unknown[] }).operativePart;
const ids = (tree: Node): string[] => {
  const found: string[] = [];
  tree.descendants((node) => {
    if (typeof node.attrs["id"] === "string" && node.isBlock) found.push(node.attrs["id"]);
  });
  return found;
};

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

describe("Commands inside a paragraph", () => {
  it("put a note at the cursor", () => {
    expect(after(doc(pp("Recalling", " it")), " it", insertFootnote).toString()).toContain("footnote");
  });

  it("put an empty pair of brackets at the cursor", () => {
    expect(after(doc(pp("Recalling", " it")), " it", insertBrackets).toString()).toContain("alternatives(alternative)");
  });

  it("make the words before the cursor the lead", () => {
    const tree = after(doc(op("Decides", " also to act")), " also", toggleLead);
    expect(tree.toString()).toContain('operativeParagraph(wording(lead("Decides also"), " to act"))');
  });
});

describe("What is pasted", () => {
  it("gets ids of its own", () => {
    const tree = doc(pp("Recalling"), op("Decides"));
    const pasted = withFreshIds(tree.content);
    const old = new Set(ids(tree));
    pasted.descendants((node) => {
      if (typeof node.attrs["id"] === "string") expect(old.has(node.attrs["id"])).toBe(false);
    });
  });
});
