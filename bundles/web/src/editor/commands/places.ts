import type { Attrs, Node, NodeType, ResolvedPos } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "../schema";

const paragraphs = new Set(["preambularParagraph", "operativeParagraph", "subParagraph"]);
const headed = new Set([...paragraphs, "section", "article", "annex"]);

/** Returns a type of the schema by its name. */
export const type = (name: string): NodeType => schema.nodes[name] as NodeType;

/** Returns a new id. */
export const fresh = (): string => crypto.randomUUID();

export const is = (node: Node | null | undefined, ...names: readonly string[]): boolean =>
  node !== null && node !== undefined && names.includes(node.type.name);

export const isParagraph = (node: Node | null | undefined): boolean =>
  node !== null && node !== undefined && paragraphs.has(node.type.name);

/** Returns a new block with an id of its own. */
export const made = (name: string, content: readonly Node[] = [], attrs: Attrs = {}): Node =>
  schema.node(name, { id: fresh(), ...attrs }, content);

/** Returns a new paragraph of this kind with these words. */
export const paragraphOf = (kind: string, words: readonly Node[] = []): Node =>
  made(kind, [schema.node("wording", null, words)]);

/** Returns the depth of the innermost ancestor of these types around a place, or null outside of all. */
export function depthOf($pos: ResolvedPos, ...names: readonly string[]): number | null {
  for (let depth = $pos.depth; depth > 0; depth--) if (names.includes($pos.node(depth).type.name)) return depth;
  return null;
}

/** Returns the depth of the innermost paragraph around a place, or null outside of all. */
export function paragraphDepth($pos: ResolvedPos): number | null {
  return depthOf($pos, ...paragraphs);
}

/**
 * Returns the depth of the block whose own line holds the place: a paragraph from its wording, a section, an article or an
 * annex from its heading, else the line itself.
 */
export function blockDepth($pos: ResolvedPos): number | null {
  let depth = $pos.depth;
  while (depth > 0 && is($pos.node(depth), "footnote", "alternative", "alternatives")) depth--;
  while (depth > 0 && !$pos.node(depth).isTextblock) depth--;
  if (depth === 0) return null;
  const above = $pos.node(depth - 1);
  return is($pos.node(depth), "wording", "heading") && headed.has(above.type.name) ? depth - 1 : depth;
}

/** Puts the cursor into the first line at or after a place. */
export function cursorAt(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)))).scrollIntoView();
}

/** Tells whether a node of this type may stand where the selection is. */
export function insertable(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  return $from.parent.inlineContent && $from.parent.canReplaceWith($from.index(), $from.index(), type(name));
}
