import type { ImportNote } from "./wire";

/** Remarks that say the same, with every place they are about. */
export interface Remark {
  readonly note: ImportNote;
  readonly places: readonly Place[];
}

/** A place in the imported file, by its line and path, or (`block`) in the text that came of it. */
export interface Place {
  readonly part: "facts" | "cover" | "preamble" | "body" | "annex" | "closing" | "file" | "text";
  readonly line: string | null;
  readonly path: string;
  readonly block: string | null;
}

const parts: readonly [RegExp, Place["part"]][] = [
  [/\/meta\b/, "facts"],
  [/\/(attachments|attachment|annex)\b/, "annex"],
  [/\/(preface|coverPage)\b/, "cover"],
  [/\/preamble\b/, "preamble"],
  [/\/conclusions\b/, "closing"],
  [/\/(mainBody|body)\b/, "body"],
];

/** Puts remarks that say the same together, the gravest first. */
export function remarksOf(report: readonly ImportNote[]): Remark[] {
  const remarks = new Map<string, { note: ImportNote; places: Place[] }>();
  for (const note of report) {
    const key = `${note.code} ${note.message}`;
    const remark = remarks.get(key) ?? { note, places: [] };
    if (note.place) remark.places.push(placeOf(note.place));
    remarks.set(key, remark);
  }
  const rank = (note: ImportNote): number => ["error", "warning", "info"].indexOf(note.severity);
  return [...remarks.values()].sort((a, b) => rank(a.note) - rank(b.note));
}

/** Reads a place such as `line 12: statement/mainBody/paragraph[3]`, or the id of a block. */
export function placeOf(place: string): Place {
  const found = /^line (\d+): (.*)$/s.exec(place);
  if (found === null) return { part: "text", line: null, path: place, block: place.startsWith("#") ? null : place };
  const [, line = null, path = ""] = found;
  const part = parts.find(([pattern]) => pattern.test(path))?.[1] ?? "file";
  return { part, line, path, block: null };
}
