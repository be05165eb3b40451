import i18next from "i18next";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { presence } from "../collab/presence";
import { paste } from "../paste/paste";
import { apparatus } from "./apparatus";
import { asking } from "./asking";
import { besideBrackets } from "./brackets";
import { hints } from "./hints";
import { keys } from "./keys";
import { saying } from "./saying";

/** Everything an editor of one language of one type of document is made of. */
export function plugins(language: string, type: string, more: readonly Plugin[] = []): Plugin[] {
  return [
    ...more,
    ...keys(language),
    asking(),
    saying(),
    history(),
    apparatus(language, type),
    presence(),
    besideBrackets(),
    hints((kind) => i18next.t(`editor.hints.${kind}`)),
    paste(),
    dropCursor(),
    gapCursor(),
    tableEditing(),
  ];
}
