import type { TFunction } from "i18next";
import type { SegmentView } from "@/model/wire";

/** What stands beside the target: the source's paragraphs and what the bench shows of them. */
export interface Beside {
  readonly segments: ReadonlyMap<string, SegmentView>;
  readonly shown: ReadonlySet<string>;
  readonly filtered: boolean;
  readonly active: string | null;
  readonly t: TFunction;
  readonly set: (segment: SegmentView, state: string) => void;
}
