import { type KeyboardEvent, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { LiveText } from "@/editor/useText";
import { directionOf } from "@/i18n/languages";
import { outlineOf, showAt } from "./outline";

interface OutlineProps {
  readonly text: LiveText;
  /** The language of the text, in which its paragraphs are named. */
  readonly language: string;
  readonly onGo?: () => void;
}

/** The paragraphs by number and lead; the one with the cursor is marked. The arrows go up and down. */
export function Outline({ text, language, onGo }: OutlineProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLElement | null>(null);
  const { state, view } = text;
  if (state === null) return <nav className="outline" aria-label={t("editor.outline")} />;
  const entries = outlineOf(state);
  const current = entries.findLast(({ pos }) => pos <= state.selection.from)?.id;
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>(".outline-entry") ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    if (by === undefined || here < 0) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, here + by))]?.focus();
  };
  const words = state.doc.textBetween(0, state.doc.content.size, " ").split(/\s+/).filter(Boolean).length;
  return (
    <nav className="outline" aria-label={t("editor.outline")} ref={list} onKeyDown={step}>
      {entries.map((entry, i) => (
        <div key={entry.id}>
          {entry.part !== entries[i - 1]?.part ? <div className="caps">{t(`editor.parts.${entry.part}`)}</div> : null}
          <div lang={language} dir={directionOf(language)}>
            <Button
              className={`outline-entry d${Math.min(entry.depth, 3)}${entry.id === current ? " on" : ""}`}
              {...(entry.id === current ? { "aria-current": "location" as const } : {})}
              onPress={() => {
                onGo?.();
                if (view !== null) setTimeout(() => showAt(view, entry.pos), 0);
              }}
            >
              <b>{entry.label}</b>
              <span>{entry.words || "…"}</span>
            </Button>
          </div>
        </div>
      ))}
      <p className="muted small words">{t("editor.words", { count: words })}</p>
    </nav>
  );
}
