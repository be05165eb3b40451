import type { EditorProps } from "prosemirror-view";
import { AlternativeView, BracketsView } from "./BracketsView";
import { FootnoteView } from "./FootnoteView";

/** How those nodes appear that are more than an element, in every view of a text. */
export const nodeViews: NonNullable<EditorProps["nodeViews"]> = {
  footnote: (node, outer, getPos, decorations) => new FootnoteView(node, outer, getPos, decorations),
  alternatives: () => new BracketsView(),
  alternative: (node) => new AlternativeView(node),
};
