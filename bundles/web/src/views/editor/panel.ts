import type { LiveText } from "@/editor/useText";
import type { DocumentView } from "@/model/wire";

/** What each panel beside a text knows. */
export interface PanelProps {
  readonly document: DocumentView;
  readonly language: string;
  readonly text: LiveText;
  /** Called when the panel has led to a place in the text. */
  readonly onGo?: () => void;
}
