import { toggleMark } from "prosemirror-commands";
import type { MarkType } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { schema } from "../schema";
import { paragraphDepth } from "./places";

const mark = (name: string): MarkType => schema.marks[name] as MarkType;

export const toggleEmphasis: Command = toggleMark(mark("emphasis"));
export const toggleStrong: Command = toggleMark(mark("strong"));

/** The words of the paragraph up to the cursor, or those selected, become its lead; where they are it already, no longer. */
export const toggleLead: Command = (state, dispatch) => {
  const { $from, $to, from, to, empty } = state.selection;
  const lead = mark("lead");
  if (paragraphDepth($from) === null || !$from.parent.isTextblock || !$from.sameParent($to)) return false;
  const [start, end] = [empty ? $from.start() : from, empty ? from : to];
  if (start === end) return false;
  let [all, beyond] = [true, false];
  state.doc.nodesBetween($from.start(), $from.end(), (node, pos) => {
    if (!node.isText) return;
    const marked = lead.isInSet(node.marks) !== undefined;
    if (pos < end && pos + node.nodeSize > start && !marked) all = false;
    if (marked && (pos < start || pos + node.nodeSize > end)) beyond = true;
  });
  const tr = state.tr.removeMark($from.start(), $from.end(), lead);
  // What is written next is no longer the lead.
  dispatch?.((all && !beyond ? tr : tr.addMark(start, end, lead.create())).removeStoredMark(lead));
  return true;
};
