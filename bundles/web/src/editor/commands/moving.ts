import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { blockDepth, is } from "./places";

/** Finds where a block goes: a place counted in the text without the block; null where it cannot go that way. */
type Aim = ($from: ResolvedPos, depth: number) => number | null;

/** The block of the cursor's line changes places with the one above; at the top of a section it leaves it. */
export const moveUp: Command = move(($from, depth) => {
  const index = $from.index(depth - 1);
  const start = $from.before(depth);
  const above = index === 0 ? null : $from.node(depth - 1).child(index - 1);
  if (above === null || is(above, "heading", "preamble"))
    return leaves($from, depth) ? start - sizeAbove($from, depth) : null;
  if (enters(above, above.childCount, $from.node(depth))) return start - 1;
  return swaps($from, depth, index - 1) ? start - above.nodeSize : null;
});

/** The block of the cursor's line changes places with the one below; at the end of a section it leaves it. */
export const moveDown: Command = move(($from, depth) => {
  const index = $from.index(depth - 1);
  const parent = $from.node(depth - 1);
  const start = $from.before(depth);
  if (index === parent.childCount - 1) return leaves($from, depth) ? start + 1 : null;
  const below = parent.child(index + 1);
  const heads = below.children.filter((child) => is(child, "heading", "preamble"));
  if (enters(below, heads.length, $from.node(depth))) return start + 1 + sizeOf(heads);
  return swaps($from, depth, index + 1) ? start + below.nodeSize : null;
});

function move(aim: Aim): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = blockDepth($from);
    if (depth === null) return false;
    const to = aim($from, depth);
    if (to === null) return false;
    if (dispatch) {
      const start = $from.before(depth);
      const block = $from.node(depth);
      const tr = state.tr.delete(start, start + block.nodeSize).insert(to, block);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to + $from.pos - start))).scrollIntoView());
    }
    return true;
  };
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((size, node) => size + node.nodeSize, 0);

/** Returns how far the beginning of the parent is before the block. */
const sizeAbove = ($from: ResolvedPos, depth: number): number => $from.before(depth) - $from.before(depth - 1);

function enters(container: Node, index: number, block: Node): boolean {
  return is(container, "section", "article") && container.canReplaceWith(index, index, block.type);
}

/** A block leaves a section or an article that can be without it, where the text around takes it. */
function leaves($from: ResolvedPos, depth: number): boolean {
  const container = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const outside = $from.index(depth - 2);
  return (
    is(container, "section", "article") &&
    container.canReplace(index, index + 1) &&
    $from.node(depth - 2).canReplaceWith(outside, outside, $from.node(depth).type)
  );
}

function swaps($from: ResolvedPos, depth: number, other: number): boolean {
  const parent = $from.node(depth - 1);
  const order = [...parent.children];
  order.splice(other, 0, ...order.splice($from.index(depth - 1), 1));
  return parent.type.validContent(Fragment.from(order));
}
