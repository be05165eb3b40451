import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { cursorAt, depthOf, insertable, made, type } from "./places";

interface Place {
  readonly group: Node;
  readonly start: number;
  readonly index: number;
}

/** The selected words go into square brackets; without a selection an empty pair to write into. */
export const insertBrackets: Command = (state, dispatch) => {
  if (!insertable(state, "alternatives")) return false;
  const { from, to, $from, $to } = state.selection;
  if (!$from.sameParent($to) || bracketsAt(state) !== null) return false;
  const inside = $from.parent.content.cut($from.parentOffset, $to.parentOffset);
  if (inside.content.some((node) => node.type.name === "alternatives")) return false;
  if (dispatch) {
    const group = made("alternatives", [type("alternative").create(null, inside)]);
    const tr = state.tr.replaceWith(from, to, group);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 2 + inside.size)).scrollIntoView());
  }
  return true;
};

/** Another alternative behind the one with the cursor. */
export const addAlternative: Command = (state, dispatch) => {
  const place = bracketsAt(state);
  if (place === null) return false;
  const at = positionOf(place, place.index + 1);
  dispatch?.(cursorAt(state.tr.insert(at, type("alternative").create()), at + 1));
  return true;
};

/** Takes the alternative with the cursor away; the brackets go with the last one. */
export const removeAlternative: Command = (state, dispatch) => {
  const place = bracketsAt(state);
  if (place === null) return false;
  const { group, start, index } = place;
  const at = positionOf(place, index);
  if (dispatch) {
    const tr =
      group.childCount === 1
        ? state.tr.delete(start, start + group.nodeSize)
        : state.tr.delete(at, at + group.child(index).nodeSize);
    dispatch(cursorAt(tr, group.childCount === 1 ? start : Math.max(start + 2, at - 1)));
  }
  return true;
};

/** What is agreed stays: the words of the alternative with the cursor, without brackets; the others go. */
export const agree: Command = (state, dispatch) => {
  const place = bracketsAt(state);
  if (place === null) return false;
  const { group, start, index } = place;
  const words = group.child(index).content;
  if (dispatch) {
    const tr = state.tr.replaceWith(start, start + group.nodeSize, words);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, start + words.size)).scrollIntoView());
  }
  return true;
};

/** Says which delegations want the alternative with the cursor. */
export const attribute =
  (delegations: readonly string[]): Command =>
  (state, dispatch) => {
    const place = bracketsAt(state);
    if (place === null) return false;
    dispatch?.(state.tr.setNodeAttribute(positionOf(place, place.index), "delegations", delegations.join(" ")));
    return true;
  };

/** Returns the delegations that want the alternative with the cursor. */
export function delegationsAt(state: EditorState): readonly string[] {
  const place = bracketsAt(state);
  const said = place === null ? "" : String(place.group.child(place.index).attrs["delegations"]);
  return said.split(/\s+/).filter(Boolean);
}

/** Enter between brackets adds an alternative; Backspace in an empty one takes it away. */
export const enterAlternative: Command = (state, dispatch) =>
  depthOf(state.selection.$from, "alternative") === null ? false : addAlternative(state, dispatch);

export const dropEmptyAlternative: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "alternative" || $from.parentOffset > 0) return false;
  return $from.parent.content.size > 0 || removeAlternative(state, dispatch);
};

/** Escape: the cursor leaves the brackets. */
export const leaveBrackets: Command = (state, dispatch) => {
  const place = bracketsAt(state);
  if (place === null) return false;
  const after = place.start + place.group.nodeSize;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, after)).scrollIntoView());
  return true;
};

/** Returns the brackets around the cursor, or those that are selected as a whole. */
function bracketsAt(state: EditorState): Place | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type.name === "alternatives")
    return { group: selection.node, start: selection.from, index: 0 };
  const { $from } = selection;
  const depth = depthOf($from, "alternatives");
  return depth === null ? null : { group: $from.node(depth), start: $from.before(depth), index: indexIn($from, depth) };
}

function indexIn($from: ResolvedPos, depth: number): number {
  return Math.min($from.index(depth), $from.node(depth).childCount - 1);
}

function positionOf({ group, start }: Place, index: number): number {
  return start + 1 + Fragment.from(group.children.slice(0, index)).size;
}
