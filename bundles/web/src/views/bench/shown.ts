import type { TFunction } from "i18next";
import type { Print } from "@/editor/print";
import type { SegmentView } from "@/model/wire";
import type { Rights } from "./segments";

/** What the bench shows beside the target, and what may be done there. */
export interface Shown extends Rights {
  /** The language translated from, and that of the interface; what stands around them is in the target's. */
  readonly source: string;
  readonly spoken: string;
  /** The source as its page shows it, once it is there. */
  readonly print: Print | null;
  readonly segments: ReadonlyMap<string, SegmentView>;
  /** The notes of each paragraph, in order. */
  readonly notes: ReadonlyMap<string, readonly SegmentView[]>;
  readonly visible: ReadonlySet<string>;
  readonly filtered: boolean;
  readonly active: string | null;
  readonly t: TFunction;
  readonly set: (segment: SegmentView, state: string) => void;
  readonly go: (block: string) => void;
  /** Opens the translation of a note of the source, which is made where there is none. */
  readonly openNote: (note: SegmentView) => void;
}
