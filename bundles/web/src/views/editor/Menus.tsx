import { Plus, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { catalogue } from "@/editor/commands/catalogue";
import { answered, askedIn } from "@/editor/plugins/asking";
import type { LiveText } from "@/editor/useText";
import { useWide } from "../ui/wide";
import { Palette } from "./Palette";

const inserting = /^(structure|inline)$/;

/** What can be put into a text, and what can be done to what is there; on a narrow screen, and by key, one menu of all. */
export function Menus({ text, language }: { readonly text: LiveText; readonly language: string }) {
  const { t } = useTranslation();
  const wide = useWide();
  const [open, setOpen] = useState<"insert" | "change" | null>(null);
  const groups = catalogue(language);
  const asked = text.state !== null && askedIn(text.state) === "menu";
  const all = asked || !wide;
  const change = (which: "insert" | "change") => (isOpen: boolean) => {
    setOpen(isOpen ? which : null);
    if (!isOpen && asked && text.view !== null) {
      answered(text.view.state, text.view.dispatch);
      text.view.focus();
    }
  };
  return (
    <>
      <Palette
        text={text}
        groups={all ? groups : groups.filter(({ name }) => inserting.test(name))}
        label={t("editor.insert")}
        icon={<Plus size={15} aria-hidden />}
        isOpen={asked || open === "insert"}
        onOpenChange={change("insert")}
      />
      {wide ? (
        <Palette
          text={text}
          groups={groups.filter(({ name }) => !inserting.test(name))}
          label={t("editor.change")}
          icon={<SlidersHorizontal size={15} aria-hidden />}
          isOpen={open === "change"}
          onOpenChange={change("change")}
        />
      ) : null}
    </>
  );
}
