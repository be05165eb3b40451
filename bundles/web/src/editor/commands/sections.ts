import { Fragment, type Node, Slice } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { cursorAt, depthOf, is, made } from "./places";

const bodies = ["operativePart", "section", "annex"];

/**
 * A section begins here: the paragraph with the cursor and those below it go into it, its heading waits to be written. Within a
 * section the one before ends here.
 */
export const beginSection: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, ...bodies);
  if (depth === null || depthOf($from, "article") !== null) return false;
  const around = $from.node(depth);
  const first = $from.index(depth);
  if (is(around.child(first), "heading", "preamble")) return false;
  if (dispatch) {
    const start = $from.posAtIndex(first, depth);
    const section = made("section", [made("heading")]);
    if (is(around, "section")) {
      const border = new Slice(Fragment.from([around.copy(Fragment.empty), section]), 1, 1);
      dispatch(cursorAt(state.tr.step(new ReplaceStep(start, start, border)), start + 3));
    } else {
      const members = run(around, first);
      const end = start + members.reduce((size, node) => size + node.nodeSize, 0);
      const step = new ReplaceAroundStep(start, end, start, end, new Slice(Fragment.from(section), 0, 0), 3);
      dispatch(cursorAt(state.tr.step(step), start + 2));
    }
  }
  return true;
};

/** Returns the blocks from this one to the next section. */
function run(around: Node, first: number): Node[] {
  const members: Node[] = [];
  for (let i = first; i < around.childCount && !is(around.child(i), "section"); i++) members.push(around.child(i));
  return members;
}

/** The section with the cursor ends: its heading goes, its paragraphs stay. */
export const dissolveSection: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "section", "article");
  if (depth === null) return false;
  const section = $from.node(depth);
  const heading = is(section.firstChild, "heading") ? (section.firstChild as Node).nodeSize : 0;
  if (section.children.some((child) => is(child, "preamble")) || section.content.size === heading) return false;
  if (dispatch) {
    const start = $from.before(depth);
    const end = $from.after(depth);
    const step = new ReplaceAroundStep(start, end, start + 1 + heading, end - 1, Slice.empty, 0);
    dispatch(state.tr.step(step).scrollIntoView());
  }
  return true;
};

/** Tab in the heading of a section: it becomes a part of the section before it. */
export const sinkSection: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = $from.depth - 1;
  if (!is($from.parent, "heading") || !is($from.node(depth), "section")) return false;
  const index = $from.index(depth - 1);
  const before = index === 0 ? null : $from.node(depth - 1).child(index - 1);
  if (before === null || !is(before, "section")) return false;
  if (dispatch) {
    const [start, end] = [$from.before(depth), $from.after(depth)];
    const close = new Slice(Fragment.from(before.copy(Fragment.empty)), 1, 0);
    dispatch(state.tr.step(new ReplaceAroundStep(start - 1, end, start, end, close, 0, true)).scrollIntoView());
  }
  return true;
};

/** Shift-Tab in the heading of a section within a section: it follows that one; what stands below it comes along. */
export const raiseSection: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = $from.depth - 1;
  if (!is($from.parent, "heading") || !is($from.node(depth), "section") || !is($from.node(depth - 1), "section"))
    return false;
  if (dispatch) {
    const parent = $from.node(depth - 1);
    const section = $from.node(depth);
    const start = $from.before(depth);
    const followers = parent.content.cut($from.after(depth) - $from.start(depth - 1));
    const risen = section.copy(section.content.append(followers));
    const border = new Slice(Fragment.from([parent.copy(Fragment.empty), risen]), 1, 0);
    dispatch(
      cursorAt(state.tr.step(new ReplaceStep(start, $from.after(depth - 1), border)), start + 1 + $from.pos - start),
    );
  }
  return true;
};
