import type { Command } from "prosemirror-state";
import { useTranslation } from "react-i18next";
import { attribute, delegationsAt } from "@/editor/commands/alternatives";
import { cite } from "@/editor/commands/citing";
import { insertLink, insertPlaceholder } from "@/editor/commands/inline";
import { notesIn, repeatNote } from "@/editor/commands/notes";
import { apparatusOf } from "@/editor/plugins/apparatus";
import { answered, askedIn } from "@/editor/plugins/asking";
import type { LiveText } from "@/editor/useText";
import { Ask } from "../ui/Ask";
import { DelegationsForm } from "./DelegationsForm";
import { LineForm } from "./LineForm";
import { blocksOf } from "./outline";
import { Picker } from "./Picker";

/** Asks what a command has to know: which note, which paragraph, which words, whose. */
export function Questions({ text }: { readonly text: LiveText }) {
  const { t } = useTranslation();
  const { state, view } = text;
  const question = state === null ? null : askedIn(state);
  if (state === null || view === null || question === null || question === "menu") return null;
  const run = (command: Command | null): void => {
    answered(view.state, view.dispatch);
    // The dialog gives the focus back first.
    setTimeout(() => {
      view.focus();
      command?.(view.state, view.dispatch, view);
    }, 0);
  };
  const body = () => {
    switch (question) {
      case "noteRepeat": {
        const marks = apparatusOf(state)?.noteMarks;
        const items = notesIn(state.doc).map(({ id, words }) => ({ id, label: marks?.get(id) ?? "?", words }));
        return <Picker items={items} onPick={(id) => run(repeatNote(id))} />;
      }
      case "link":
        return <Picker items={blocksOf(state)} onPick={(id) => run(insertLink(id))} />;
      case "placeholder":
        return (
          <LineForm label={t("editor.ask.toFill")} value="TBC" onDone={(words) => run(insertPlaceholder(words))} />
        );
      case "citation": {
        const { from, to } = state.selection;
        const done = (ref: string) => run(cite({ from, to, ref }));
        return (
          <LineForm label={t("editor.ask.reference")} hint={t("editor.ask.referenceHint")} value="" onDone={done} />
        );
      }
      case "delegations":
        return <DelegationsForm chosen={delegationsAt(state)} onDone={(codes) => run(attribute(codes))} />;
    }
  };
  return (
    <Ask title={t(`editor.actions.${question}`)} isOpen onOpenChange={(open) => open || run(null)}>
      {body}
    </Ask>
  );
}
