import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { depthOf } from "../commands/places";

/**
 * Where no words stand between, browsers write what is typed beside brackets into them, and what is typed into empty ones
 * beside them. There we write it ourselves. Brackets that the cursor leaves without a word go again.
 */
export function besideBrackets(): Plugin {
  return new Plugin({
    props: {
      handleKeyPress(view, event) {
        const { $from, empty } = view.state.selection;
        if (!empty || event.ctrlKey || event.metaKey || event.key.length !== 1) return false;
        const inside = $from.parent.type.name === "alternative" && $from.parent.content.size === 0;
        const beside = [$from.nodeBefore, $from.nodeAfter].some((node) => node?.type.name === "alternatives");
        if (inside || beside) view.dispatch(view.state.tr.insertText(event.key).scrollIntoView());
        return inside || beside;
      },
    },
    appendTransaction: (done, before, state) =>
      // Only one's own cursor leaves brackets; what others do, and what is taken over from them, empties none.
      done.some((tr) => tr.selectionSet && !tr.docChanged) ? leftEmpty(done, before, state) : null,
  });
}

/** Takes away the alternatives without words among the brackets that the cursor has just left. */
function leftEmpty(done: readonly Transaction[], before: EditorState, state: EditorState): Transaction | null {
  const { $from } = before.selection;
  const depth = depthOf($from, "alternatives");
  if (depth === null) return null;
  const start = done.reduce((pos, tr) => tr.mapping.map(pos), $from.before(depth));
  const group = state.doc.nodeAt(start);
  if (group?.type.name !== "alternatives") return null;
  const end = start + group.nodeSize;
  const { from, to } = state.selection;
  if (to > start && from < end) return null;
  const empty = group.children.filter(isEmpty);
  if (empty.length === 0) return null;
  if (empty.length === group.childCount) return state.tr.delete(start, end);
  const tr = state.tr;
  for (let at = end - 1, i = group.childCount - 1; i >= 0; i--) {
    const one = group.child(i);
    at -= one.nodeSize;
    if (isEmpty(one)) tr.delete(at, at + one.nodeSize);
  }
  return tr;
}

const isEmpty = (alternative: Node): boolean => alternative.content.size === 0;
