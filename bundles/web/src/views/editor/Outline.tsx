import type { Node } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { idOf } from "@/editor/apparatus/numbering";
import { apparatusOf } from "@/editor/plugins/apparatus";
import type { LiveText } from "@/editor/useText";

interface Entry {
  readonly id: string;
  readonly pos: number;
  readonly label: string;
  readonly words: string;
  readonly part: string;
}

/** The paragraphs by number and lead; the one with the cursor is marked. */
export function Outline({ text }: { readonly text: LiveText }) {
  const { t } = useTranslation();
  const { state, view } = text;
  if (state === null) return <nav className="outline" aria-label={t("editor.outline")} />;
  const entries = outline(state.doc, apparatusOf(state)?.labels ?? new Map(), apparatusOf(state)?.names ?? new Map());
  const here = state.selection.from;
  const current = entries.findLast(({ pos }) => pos <= here)?.id;
  const go = (entry: Entry): void => {
    if (view === null) return;
    view.dispatch(
      view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(entry.pos + 1))).scrollIntoView(),
    );
    view.focus();
    (view.nodeDOM(entry.pos) as HTMLElement | null)?.scrollIntoView?.({ block: "center", behavior: "smooth" });
  };
  const words = state.doc.textBetween(0, state.doc.content.size, " ").split(/\s+/).filter(Boolean).length;
  return (
    <nav className="outline" aria-label={t("editor.outline")}>
      {entries.map((entry, i) => (
        <div key={entry.id}>
          {entry.part !== entries[i - 1]?.part ? <div className="caps">{t(`editor.parts.${entry.part}`)}</div> : null}
          <Button className={entry.id === current ? "outline-entry on" : "outline-entry"} onPress={() => go(entry)}>
            <b>{entry.label}</b>
            <span dir="auto">{entry.words || "…"}</span>
          </Button>
        </div>
      ))}
      <p className="muted small words">{t("editor.words", { count: words })}</p>
    </nav>
  );
}

const parts = /^(preamble|operativePart|annex)$/;

function outline(doc: Node, labels: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Entry[] {
  const entries: Entry[] = [];
  let part = "preamble";
  doc.descendants((node, pos) => {
    const name = node.type.name;
    if (parts.test(name)) part = name;
    if (/^(preambularParagraph|operativeParagraph|section|article|annex)$/.test(name)) {
      const id = idOf(node);
      const label = labels.get(id) ?? names.get(id) ?? "";
      entries.push({ id: id || String(pos), pos, label, words: leadOf(node.firstChild), part });
    }
    return node.isBlock && !node.isTextblock;
  });
  return entries;
}

function leadOf(words: Node | null): string {
  if (words === null) return "";
  const lead = words.children.find((child) => child.marks.some((mark) => mark.type.name === "lead"));
  const text = lead?.text ?? words.children.map((child) => child.text ?? "").join("");
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}
