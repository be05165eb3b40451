import type { Command } from "prosemirror-state";
import { schema } from "../schema";
import { insertable } from "./places";

/** A place that somebody has to fill. */
export const insertPlaceholder =
  (text: string): Command =>
  (state, dispatch) => {
    if (text.trim() === "" || !insertable(state, "placeholder")) return false;
    dispatch?.(state.tr.replaceSelectionWith(schema.node("placeholder", { text }), false).scrollIntoView());
    return true;
  };

export const insertLineBreak: Command = (state, dispatch) => {
  if (!insertable(state, "lineBreak")) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.node("lineBreak")).scrollIntoView());
  return true;
};

/** The number of another paragraph, which follows when that is renumbered. */
export const insertLink =
  (target: string): Command =>
  (state, dispatch) => {
    if (!insertable(state, "paragraphLink")) return false;
    dispatch?.(state.tr.replaceSelectionWith(schema.node("paragraphLink", { target }), false).scrollIntoView());
    return true;
  };
