import type { TFunction } from "i18next";
import type { SegmentView } from "@/model/wire";

/** What the bench shows beside the target, and what may be done there. */
export interface Shown {
  /** The language translated from, and that of the interface; what stands around them is in the target's. */
  readonly source: string;
  readonly spoken: string;
  readonly segments: ReadonlyMap<string, SegmentView>;
  /** The notes of each paragraph, in order. */
  readonly notes: ReadonlyMap<string, readonly SegmentView[]>;
  readonly visible: ReadonlySet<string>;
  readonly filtered: boolean;
  readonly active: string | null;
  readonly mayTranslate: boolean;
  readonly mayReview: boolean;
  readonly t: TFunction;
  readonly set: (segment: SegmentView, state: string) => void;
  readonly go: (block: string) => void;
}
