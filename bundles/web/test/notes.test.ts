import type { Node } from "prosemirror-model";
import { EditorState, NodeSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { schema } from "../src/editor/schema";
import type { SegmentView } from "../src/model/wire";
import { noteIn, openNote } from "../src/views/bench/notes";
import { body, note } from "./builders";

const segment = (block: string): SegmentView => ({ block, container: "p" }) as SegmentView;
const text = (...notes: Node[]): Node =>
  body([schema.node("operativeParagraph", { id: "p" }, [schema.node("wording", null, [schema.text("Да"), ...notes])])]);

const found = (doc: Node, block: string, ...beside: string[]) => noteIn(doc, segment(block), beside)?.node.textContent;

test("a note is translated by the one with its id, else by the one in its place", () => {
  expect(found(text(note("b", "2"), note("a", "1")), "b", "a", "b")).toBe("2");
  expect(found(text(note("x", "1"), note("y", "2")), "b", "a", "b")).toBe("2");
});

test("a note that translates another one of the block translates no second", () => {
  expect(found(text(note("old", "2")), "new", "new", "old")).toBeUndefined();
});

test("a missing note is made at the end of its paragraph under its own id, and opened", () => {
  let state = EditorState.create({ doc: text() });
  const done = openNote(segment("n"), ["n"])(state, (tr) => {
    state = state.apply(tr);
  });
  expect(done).toBe(true);
  const { selection } = state;
  expect(selection).toBeInstanceOf(NodeSelection);
  expect((selection as NodeSelection).node.attrs["id"]).toBe("n");
  expect(state.doc.textBetween(0, selection.from)).toContain("Да");
  expect(found(state.doc, "n", "n")).toBe("");
});

test("one that is there is opened and no second made", () => {
  const doc = text(note("n", "там"));
  let state = EditorState.create({ doc });
  openNote(segment("n"), ["n"])(state, (tr) => {
    state = state.apply(tr);
  });
  expect(state.doc.eq(doc)).toBe(true);
  expect((state.selection as NodeSelection).node.textContent).toBe("там");
});

test("where the paragraph is gone there is nothing to do", () => {
  const state = EditorState.create({ doc: body([schema.node("passage", { id: "q" })]) });
  expect(openNote(segment("n"), ["n"])(state)).toBe(false);
});
