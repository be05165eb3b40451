import type { Node, ResolvedPos } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { blockDepth, cursorAt, is, paragraphOf } from "./places";

/** Takes away the block whose line holds the cursor, with all that hangs on it; undo brings it back. */
export const removeBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const own = blockDepth($from);
  if (own === null || is($from.node(own), "title")) return false;
  const depth = grown($from, own);
  if (depth === null) return false;
  if (dispatch) {
    const start = $from.before(depth);
    const { tr } = state;
    if (removable($from, depth)) tr.delete(start, $from.after(depth));
    else tr.replaceWith(start, $from.after(depth), paragraphOf("operativeParagraph"));
    dispatch(cursorAt(tr, start));
  }
  return true;
};

/** A part goes with the last of its lines; the operative part never goes, an empty paragraph stays in it. */
function grown($from: ResolvedPos, own: number): number | null {
  let depth = own;
  while (!removable($from, depth)) {
    const parent: Node = $from.node(depth - 1);
    if (is(parent, "operativePart")) return depth;
    if (!is(parent, "preamble", "article")) return null;
    depth--;
  }
  const around = $from.node(depth - 1);
  return is(around, "closing") && around.childCount === 1 ? depth - 1 : depth;
}

function removable($from: ResolvedPos, depth: number): boolean {
  const index = $from.index(depth - 1);
  return $from.node(depth - 1).canReplace(index, index + 1);
}
