import { closeHistory } from "prosemirror-history";
import { type EditorState, Selection } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import { collabOf, takenBack } from "./plugin";

/** From so many steps on it is worth while. */
const many = 50;

/**
 * Makes one step of each run of typing that waits, but for the first `sent`: to carry steps over what others wrote costs the square
 * of their number, and whoever writes for an hour without a network has thousands. Each run is then undone as a whole.
 */
export function compacted(state: EditorState, sent: number): EditorState {
  const loose = collabOf(state)
    .pending.slice(sent)
    .map(({ step }) => step);
  if (loose.length < many) return state;
  let after = state.apply(takenBack(state, sent));
  for (const run of runs(loose)) after = after.apply(closeHistory(after.tr.step(run)));
  after = after.apply(after.tr.setSelection(Selection.fromJSON(after.doc, state.selection.toJSON())));
  return after.doc.eq(state.doc) ? after : state;
}

function runs(steps: readonly Step[]): readonly Step[] {
  const found: Step[] = [];
  for (const step of steps) {
    const merged = found.at(-1)?.merge(step) ?? null;
    if (merged === null) found.push(step);
    else found[found.length - 1] = merged;
  }
  return found;
}
