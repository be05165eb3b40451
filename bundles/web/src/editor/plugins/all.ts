import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { presence } from "../collab/presence";
import { apparatus } from "./apparatus";
import { keys } from "./keys";
import { paste } from "./paste";

/** Everything an editor of one language of one type of document is made of. */
export function plugins(language: string, type: string, more: readonly Plugin[] = []): Plugin[] {
  return [
    ...more,
    ...keys(),
    history(),
    apparatus(language, type),
    presence(),
    paste(),
    dropCursor(),
    gapCursor(),
    tableEditing(),
  ];
}
