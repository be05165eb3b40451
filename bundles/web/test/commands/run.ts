import type { Node } from "prosemirror-model";
import { type Command, EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { expect } from "vitest";

/** Returns the place behind these words; before the block's first word with "|words". */
export function placeOf(tree: Node, words: string): number {
  const before = words.startsWith("|");
  const wanted = before ? words.slice(1) : words;
  let at = -1;
  tree.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? "").indexOf(wanted) : -1;
    if (found >= 0 && at < 0) at = pos + found + (before ? 0 : wanted.length);
  });
  if (at < 0) throw new Error(`No "${wanted}" in ${tree.toString()}`);
  return at;
}

/** An editor with the cursor behind these words, or with the words between two places selected. */
export function editing(tree: Node, from: string, to?: string): EditorState {
  const selection = TextSelection.create(tree, placeOf(tree, from), placeOf(tree, to ?? from));
  return EditorState.create({ doc: tree, selection });
}

/** An editor in which the first node of this type is selected as a whole. */
export function selecting(tree: Node, type: string): EditorState {
  let at = -1;
  tree.descendants((node, pos) => {
    if (node.type.name === type && at < 0) at = pos;
  });
  return EditorState.create({ doc: tree, selection: NodeSelection.create(tree, at) });
}

/** Runs a command; asking first whether it could gives the same answer, and the text is as the schema wants it. */
export function done(state: EditorState, command: Command): EditorState {
  let after = state;
  const could = command(state);
  const did = command(state, (tr) => {
    after = state.apply(tr);
  });
  expect(did).toBe(could);
  after.doc.check();
  return after;
}

/** The text as nested lists of types and words. */
export const outline = (node: Node): unknown =>
  node.isTextblock ? node.textContent : { [node.type.name]: node.children.map(outline) };

export const operative = (tree: Node): unknown[] => {
  const part = tree.children.find((child) => child.type.name === "operativePart") as Node;
  return (outline(part) as { operativePart: unknown[] }).operativePart;
};

/** The ids of all blocks, in order. */
export function ids(tree: Node): string[] {
  const found: string[] = [];
  tree.descendants((node) => {
    if (typeof node.attrs["id"] === "string") found.push(node.attrs["id"]);
  });
  return found;
}

/** Every id is there once. */
export function hasIds(tree: Node): void {
  const all = ids(tree);
  expect(all).not.toContain("");
  expect(new Set(all).size).toBe(all.length);
}

/** The words of the line with the cursor. */
export const line = (state: EditorState): string =>
  `${state.selection.$from.parent.type.name}: ${state.selection.$from.parent.textContent}`;
