import { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { MarkType } from "prosemirror-model";
import type { Command, Plugin } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { insertBrackets, insertFootnote, insertLineBreak, insertPlaceholder, toggleCitation } from "../commands/inline";
import { indent, joinParagraph, leaveLine, outdent, splitParagraph, toggleLead } from "../commands/structure";
import { schema } from "../schema";

const mark = (name: string): MarkType => schema.marks[name] as MarkType;

/** What the keyboard does, in the order the help lists it; `name` is the key of its message. */
export const shortcuts: readonly { readonly name: string; readonly keys: string; readonly run: Command }[] = [
  { name: "paragraph", keys: "Enter", run: chainCommands(splitParagraph, leaveLine) },
  { name: "indent", keys: "Tab", run: chainCommands(goToNextCell(1), indent) },
  { name: "outdent", keys: "Shift-Tab", run: chainCommands(goToNextCell(-1), outdent) },
  { name: "lead", keys: "Mod-l", run: toggleLead },
  { name: "emphasis", keys: "Mod-i", run: toggleMark(mark("emphasis")) },
  { name: "strong", keys: "Mod-b", run: toggleMark(mark("strong")) },
  { name: "footnote", keys: "Mod-Alt-f", run: insertFootnote },
  { name: "citation", keys: "Mod-k", run: toggleCitation },
  { name: "brackets", keys: "Mod-Alt-b", run: insertBrackets },
  { name: "placeholder", keys: "Mod-Alt-p", run: insertPlaceholder("to be filled") },
  { name: "lineBreak", keys: "Shift-Enter", run: insertLineBreak },
  { name: "undo", keys: "Mod-z", run: undo },
  { name: "redo", keys: "Mod-Shift-z", run: redo },
];

/** Binds the keys of a text. Tab and its sister are taken only where they have a meaning, so that focus can leave. */
export function keys(): Plugin[] {
  const own: Record<string, Command> = { Backspace: joinParagraph, "Mod-y": redo };
  for (const { keys: combination, run } of shortcuts) own[combination] = run;
  return [keymap(own), keymap(baseKeymap)];
}
