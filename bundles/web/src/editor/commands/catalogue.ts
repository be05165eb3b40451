import { chainCommands } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { ask } from "../plugins/asking";
import * as alternatives from "./alternatives";
import { toggleCitation } from "./citing";
import { insertLineBreak } from "./inline";
import { toggleEmphasis, toggleLead, toggleStrong } from "./marking";
import { moveDown, moveUp } from "./moving";
import { insertFootnote, notesIn } from "./notes";
import * as paragraphs from "./paragraphs";
import * as parts from "./parts";
import { insertable } from "./places";
import { removeBlock } from "./removing";
import * as sections from "./sections";
import * as tables from "./tables";

/** One thing a writer can do to a text; `name` is the key of its message. */
export interface Action {
  readonly name: string;
  readonly keys?: string;
  readonly run: Command;
}

export interface Group {
  readonly name: "structure" | "inline" | "paragraph" | "words" | "table" | "brackets";
  readonly actions: readonly Action[];
}

const action = (name: string, run: Command, keys?: string): Action =>
  keys === undefined ? { name, run } : { name, run, keys };

/** Everything a writer can do to a text in this language, in the order menus and help list it. */
export function catalogue(language: string): readonly Group[] {
  return [
    {
      name: "structure",
      actions: [
        action(
          "paragraph",
          chainCommands(alternatives.enterAlternative, paragraphs.splitParagraph, paragraphs.leaveLine),
          "Enter",
        ),
        action("paragraphBelow", paragraphs.paragraphBelow, "Mod-Enter"),
        action("section", sections.beginSection, "Mod-Alt-s"),
        action("article", parts.insertArticle, "Mod-Alt-r"),
        action("table", tables.insertTable, "Mod-Alt-t"),
        action("annex", parts.insertAnnex, "Mod-Alt-x"),
        action("closing", parts.addClosing, "Mod-Alt-c"),
        action("signature", parts.addSignature, "Mod-Alt-g"),
        action("preamble", parts.addPreamble, "Mod-Alt-u"),
        action("formula", parts.addFormula),
      ],
    },
    {
      name: "inline",
      actions: [
        action("footnote", insertFootnote, "Mod-Alt-f"),
        action(
          "noteRepeat",
          ask("noteRepeat", (state) => insertable(state, "noteRepeat") && notesIn(state.doc).length > 0),
          "Mod-Alt-n",
        ),
        action(
          "citation",
          chainCommands(
            toggleCitation(language),
            ask("citation", (state) => !state.selection.empty),
          ),
          "Mod-k",
        ),
        action(
          "link",
          ask("link", (state) => insertable(state, "paragraphLink")),
          "Mod-Alt-k",
        ),
        action(
          "placeholder",
          ask("placeholder", (state) => insertable(state, "placeholder")),
          "Mod-Alt-p",
        ),
        action("brackets", alternatives.insertBrackets, "Mod-Alt-b"),
        action("lineBreak", insertLineBreak, "Shift-Enter"),
      ],
    },
    {
      name: "brackets",
      actions: [
        action("addAlternative", alternatives.addAlternative, "Mod-Alt-a"),
        action(
          "delegations",
          ask("delegations", (state) => alternatives.addAlternative(state)),
          "Mod-Alt-d",
        ),
        action("agree", alternatives.agree, "Mod-Alt-y"),
        action("removeAlternative", alternatives.removeAlternative, "Mod-Alt-z"),
      ],
    },
    {
      name: "table",
      actions: [
        action("rowAbove", tables.rowAbove),
        action("rowBelow", tables.rowBelow),
        action("columnBefore", tables.columnBefore),
        action("columnAfter", tables.columnAfter),
        action("headingRow", tables.headingRow),
        action("headingColumn", tables.headingColumn),
        action("mergeCells", tables.mergeCells),
        action("splitCell", tables.splitCell),
        action("removeRow", tables.removeRow),
        action("removeColumn", tables.removeColumn),
        action("removeTable", tables.removeTable),
      ],
    },
    {
      name: "paragraph",
      actions: [
        action("indent", chainCommands(tables.nextCell, paragraphs.indent, sections.sinkSection), "Tab"),
        action("outdent", chainCommands(tables.previousCell, paragraphs.outdent, sections.raiseSection), "Shift-Tab"),
        action("moveUp", moveUp, "Alt-ArrowUp"),
        action("moveDown", moveDown, "Alt-ArrowDown"),
        action("wrapUp", paragraphs.wrapUp, "Mod-Alt-w"),
        action("number", paragraphs.toggleNumber, "Mod-Alt-o"),
        action("heading", parts.addHeading, "Mod-Alt-h"),
        action("dissolve", sections.dissolveSection),
        action("absent", parts.toggleAbsent),
        action("remove", removeBlock, "Mod-Shift-Backspace"),
      ],
    },
    {
      name: "words",
      actions: [
        action("lead", toggleLead, "Mod-l"),
        action("emphasis", toggleEmphasis, "Mod-i"),
        action("strong", toggleStrong, "Mod-b"),
        action("undo", undo, "Mod-z"),
        action("redo", redo, "Mod-Shift-z"),
      ],
    },
  ];
}
