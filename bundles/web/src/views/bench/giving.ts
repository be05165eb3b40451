import { segments, setSegment } from "@/api/documents";
import { ProblemError } from "@/api/http";
import type { SegmentView } from "@/model/wire";

const tries = 4;

/**
 * Gives a paragraph a state. Whoever presses the key just after the last letter is ahead of the list: where only the count of
 * the state has moved meanwhile, it is asked for anew. What was seen of the words is sent as it was seen, so that nobody vouches
 * for others.
 */
export async function give(document: string, language: string, segment: SegmentView, state: string): Promise<void> {
  let { version } = segment;
  for (let attempt = 1; ; attempt++) {
    try {
      await setSegment(document, language, { ...segment, version }, state);
      return;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "version.stale" || attempt === tries) throw error;
      const now = (await segments(document, language)).items.find(({ block }) => block === segment.block);
      if (now === undefined) throw error;
      // Somebody has gone further with these very words.
      if (now.state === "reviewed" && !now.stale) return;
      version = now.version;
    }
  }
}
