import type { Command, EditorState } from "prosemirror-state";
import { monthOf } from "../apparatus/forms";
import { schema } from "../schema";

const citation = schema.marks["citation"];
const symbol =
  /(?:[A-Z]{1,4}\/[A-Z0-9][\w./-]*[\w]|(?:E?S-)?\d{1,3}\/\d{1,3}(?: [A-Z]\b)?|\d{3,4} \((?:\d{4}|[IVXL-]+)\))/g;

export interface Cited {
  readonly from: number;
  readonly to: number;
  readonly ref: string;
}

/** Returns what the selected words cite, or the citation in which the cursor stands; null where there is none. */
export function recognised(state: EditorState, language: string): Cited | null {
  const { $from, from, to, empty } = state.selection;
  if (!$from.parent.isTextblock) return null;
  const start = $from.start();
  const words = $from.parent.textBetween(0, $from.parent.content.size, undefined, "\ufffc");
  for (const found of words.matchAll(symbol)) {
    const [first, last] = [start + found.index, start + found.index + found[0].length];
    if (empty ? first > from || last < from : first < from || last > to) continue;
    const ref = reference(found[0], words.slice(found.index + found[0].length), language);
    return empty ? { from: first, to: last, ref } : { from, to, ref };
  }
  return null;
}

/** The words become a citation of this reference; with an empty one they are no citation any longer. */
export const cite =
  ({ from, to, ref }: Cited): Command =>
  (state, dispatch) => {
    if (citation === undefined || from >= to) return false;
    const tr = state.tr.removeMark(from, to, citation);
    dispatch?.(ref === "" ? tr : tr.addMark(from, to, citation.create({ ref })));
    return true;
  };

/** Returns the citation around the cursor or within the selection. */
export function citedAt(state: EditorState): Cited | null {
  const { $from, from, to } = state.selection;
  let found: Cited | null = null;
  const [start, end] = $from.parent.isTextblock ? [$from.start(), $from.end()] : [from, to];
  state.doc.nodesBetween(Math.min(start, from), Math.max(end, to), (node, pos) => {
    const mark = node.marks.find(({ type }) => type === citation);
    if (mark === undefined || pos > to || pos + node.nodeSize < from) return;
    found = { from: pos, to: pos + node.nodeSize, ref: String(mark.attrs["ref"]) };
  });
  return found;
}

/** A cited symbol is recognised and marked; where the words are a citation already, they no longer are. */
export const toggleCitation =
  (language: string): Command =>
  (state, dispatch) => {
    const here = citedAt(state);
    if (here !== null) return cite({ ...here, ref: "" })(state, dispatch);
    const cited = recognised(state, language);
    return cited !== null && cite(cited)(state, dispatch);
  };

/** Resolutions of the General Assembly are named by the day as well, which usually follows the number. */
function reference(words: string, after: string, language: string): string {
  const resolution = /^((?:E?S-)?\d{1,3}\/\d{1,3})(?: ([A-Z]))?$/.exec(words);
  if (resolution === null) return words.replace(/\s+/g, "-");
  const number = (resolution[1] ?? "").replace("/", "-") + (resolution[2] === undefined ? "" : `-${resolution[2]}`);
  const day = dayIn(after, language);
  return day === null ? `A/RES/${words.replace(" ", "-")}` : `/akn/un/statement/deliberation/unga/${day}/${number}`;
}

function dayIn(after: string, language: string): string | null {
  const found = /^\D{0,16}?(\d{1,2})(?:er)?\s+(?:de\s+)?([\p{L}/]+(?:\s[\p{L}]+\/[\p{L}]+)?)\s+(?:de\s+)?(\d{4})/u.exec(
    after,
  );
  const month = found === null ? null : monthOf(found[2] ?? "", language);
  if (found === null || month === null) {
    const han = /^.{0,6}?(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(after);
    return han === null ? null : day(han[1], Number(han[2]), Number(han[3]));
  }
  return day(found[3], month, Number(found[1]));
}

const day = (year: string | undefined, month: number, dayOfMonth: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
