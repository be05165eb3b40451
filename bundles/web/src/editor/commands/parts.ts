import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { cursorAt, depthOf, is, made, paragraphOf, type } from "./places";

/** An article of a declaration, with a paragraph, below the one with the cursor. */
export const insertArticle: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "operativePart", "section", "annex");
  if (depth === null || depth === $from.depth) return false;
  const index = $from.indexAfter(depth);
  if (!$from.node(depth).canReplaceWith(index, index, type("article"))) return false;
  if (dispatch) {
    const at = $from.after(depth + 1);
    dispatch(cursorAt(state.tr.insert(at, made("article", [paragraphOf("operativeParagraph")])), at + 1));
  }
  return true;
};

/** The article with the cursor gets a heading of its own. */
export const addHeading: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "article");
  if (depth === null || is($from.node(depth).firstChild, "heading")) return false;
  const at = $from.start(depth);
  dispatch?.(cursorAt(state.tr.insert(at, made("heading")), at + 1));
  return true;
};

/** A preamble, with a paragraph, for the section with the cursor or for the whole text, where there is none. */
export const addPreamble: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "section") ?? 0;
  const around = $from.node(depth);
  if (around.children.some((child) => is(child, "preamble"))) return false;
  const heads = around.children.filter((child) => is(child, "title", "openingFormula", "heading"));
  const at = $from.start(depth) + heads.reduce((size, child) => size + child.nodeSize, 0);
  dispatch?.(cursorAt(state.tr.insert(at, made("preamble", [paragraphOf("preambularParagraph")])), at + 1));
  return true;
};

/** The line that names the organ, below the title. */
export const addFormula: Command = (state, dispatch) => {
  if (state.doc.children.some((child) => is(child, "openingFormula"))) return false;
  const at = state.doc.firstChild?.nodeSize ?? 0;
  dispatch?.(cursorAt(state.tr.insert(at, made("openingFormula")), at + 1));
  return true;
};

/** An annex behind the one with the cursor, else behind all. */
export const insertAnnex: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "annex");
  const at = depth === null ? state.doc.content.size : $from.after(depth);
  const annex = made("annex", [made("heading"), paragraphOf("operativeParagraph")]);
  dispatch?.(cursorAt(state.tr.insert(at, annex), at + 1));
  return true;
};

/** A line of the closing, such as where and when the text was done. */
export const addClosing: Command = (state, dispatch) => {
  const closing = closingOf(state.doc);
  const lines = closing?.node.children.filter((child) => is(child, "passage")) ?? [];
  const size = lines.reduce((sum, line) => sum + line.nodeSize, 0);
  if (dispatch) {
    const at = closing === null ? endOfBody(state.doc) : closing.pos + 1 + size;
    const added = closing === null ? made("closing", [made("passage")]) : made("passage");
    dispatch(cursorAt(state.tr.insert(at, added), at + 1));
  }
  return true;
};

/** A signature block behind the others. */
export const addSignature: Command = (state, dispatch) => {
  const closing = closingOf(state.doc);
  if (dispatch) {
    const at = closing === null ? endOfBody(state.doc) : closing.pos + closing.node.nodeSize - 1;
    const block = made("signatureBlock");
    dispatch(cursorAt(state.tr.insert(at, closing === null ? made("closing", [block]) : block), at + 1));
  }
  return true;
};

/** Marks the signature block with the cursor as that of a party who does not sign, or takes this back. */
export const toggleAbsent: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!is($from.parent, "signatureBlock")) return false;
  dispatch?.(state.tr.setNodeAttribute($from.before(), "absent", $from.parent.attrs["absent"] !== true));
  return true;
};

function closingOf(doc: Node): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.forEach((node, pos) => {
    if (is(node, "closing")) found = { node, pos };
  });
  return found;
}

/** Returns the place behind the operative part, where a closing stands. */
function endOfBody(doc: Node): number {
  return doc.children
    .filter((child) => !is(child, "annex", "closing"))
    .reduce((size, child) => size + child.nodeSize, 0);
}
