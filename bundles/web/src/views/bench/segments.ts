import type { SegmentView } from "@/model/wire";

export const filters = ["all", "todo", "stale", "review"] as const;
export type Filter = (typeof filters)[number];

/** Tells whether somebody still has to translate this paragraph. */
export const isTodo = (segment: SegmentView): boolean => segment.state === "untranslated" || segment.stale;

export function matches(filter: Filter, segment: SegmentView): boolean {
  switch (filter) {
    case "all":
      return true;
    case "todo":
      return isTodo(segment);
    case "stale":
      return segment.stale;
    case "review":
      return segment.state === "translated" && !segment.stale;
  }
}

/** What a label of the state says, and in which tone. */
export function stateOf(segment: SegmentView): {
  readonly name: string;
  readonly tone: "plain" | "accent" | "good" | "warn";
} {
  if (segment.stale) return { name: "stale", tone: "warn" };
  if (segment.state === "reviewed") return { name: "reviewed", tone: "good" };
  return segment.state === "translated"
    ? { name: "translated", tone: "accent" }
    : { name: "untranslated", tone: "plain" };
}

/** What somebody may do here, and who that is. */
export interface Rights {
  readonly me: string;
  readonly mayTranslate: boolean;
  readonly mayReview: boolean;
}

/** Tells whether somebody else has to review this paragraph. */
export const isOwn = ({ translator }: SegmentView, { me }: Rights): boolean => translator?.id === me;

/** Returns what somebody with these rights would do next about a paragraph, if anything. */
export function nextState(segment: SegmentView, rights: Rights): "translated" | "reviewed" | null {
  const { mayTranslate, mayReview } = rights;
  if (segment.targetText === "") return null;
  if (segment.stale || segment.state === "untranslated") return mayTranslate ? "translated" : null;
  return segment.state === "translated" && mayReview && !isOwn(segment, rights) ? "reviewed" : null;
}

/** Puts the notes with their paragraphs. */
export function notesOf(segments: readonly SegmentView[]): ReadonlyMap<string, readonly SegmentView[]> {
  const notes = new Map<string, SegmentView[]>();
  for (const segment of segments) {
    if (segment.kind === "footnote") notes.set(segment.container, [...(notes.get(segment.container) ?? []), segment]);
  }
  return notes;
}
