import type { Node } from "prosemirror-model";
import { printed } from "@/editor/print";
import type { SegmentView } from "@/model/wire";
import { findingText } from "../ui/findingText";
import { changed } from "./changed";
import { nextState, stateOf } from "./segments";
import type { Shown } from "./shown";

function element(tag: string, className: string, text = ""): HTMLElement {
  const dom = document.createElement(tag);
  dom.className = className;
  dom.textContent = text;
  return dom;
}

/** What the program itself says, among words of other languages. */
function saying(tag: string, className: string, text: string, { spoken }: Shown): HTMLElement {
  const dom = element(tag, className, text);
  dom.lang = spoken;
  return dom;
}

function button(text: string, what: Shown, press: () => void): HTMLElement {
  const dom = saying("button", "btn small", text, what) as HTMLButtonElement;
  dom.type = "button";
  dom.onclick = (event) => {
    event.stopPropagation();
    press();
  };
  return dom;
}

/** One paragraph of the source, with what has changed in it, its state, and the next thing to do about it. */
export function sourceRow(segment: SegmentView, what: Shown): HTMLElement {
  const active = segment.block === what.active;
  const dom = element("div", `source is-${stateOf(segment).name}${active ? " active" : ""}`);
  dom.contentEditable = "false";
  dom.append(saying("span", "n", name(segment, what), what), words(segment, what), side(segment, what, active));
  dom.onclick = () => what.go(segment.block);
  return dom;
}

/** A note of the source beside its translation, which is written where its mark stands; null where there is none yet. */
export function noteRow(segment: SegmentView, target: Node | null, what: Shown): HTMLElement {
  const dom = element("div", `note-row is-${stateOf(segment).name}`);
  dom.contentEditable = "false";
  dom.append(
    saying("span", "n", name(segment, what), what),
    words(segment, what),
    side(segment, what, true),
    translation(target, segment, what),
  );
  return dom;
}

function translation(note: Node | null, segment: SegmentView, what: Shown): HTMLElement {
  const dom = element("div", "note-words");
  if (note !== null && note.content.size > 0) {
    dom.append(printed(note.content));
    dom.dir = "auto";
    dom.onclick = () => what.openNote(segment);
    return dom;
  }
  dom.append(saying("span", "muted", what.t(note === null ? "bench.note.missing" : "bench.writeNote"), what));
  if (what.mayTranslate)
    dom.append(
      button(what.t(note === null ? "bench.note.add" : "bench.note.write"), what, () => what.openNote(segment)),
    );
  return dom;
}

function name({ block, label, kind }: SegmentView, { t, print }: Shown): string {
  if (kind === "footnote") return `${t("bench.kinds.footnote")} ${print?.noteMark(block) ?? ""}`.trim();
  return label || t(`bench.kinds.${kind}`, { defaultValue: "" });
}

function side(segment: SegmentView, what: Shown, active: boolean): HTMLElement {
  const dom = element("div", "state");
  const { name, tone } = stateOf(segment);
  dom.append(saying("span", `pill ${tone}`, what.t(`bench.states.${name}`), what));
  if (segment.findings.length > 0) {
    const pill = saying("span", "pill bad", what.t("bench.findings", { count: segment.findings.length }), what);
    pill.title = segment.findings.map((finding) => findingText(finding, what.t)).join("\n");
    dom.append(pill);
  }
  const next = nextState(segment, what);
  if (active && next !== null) dom.append(button(what.t(`bench.mark.${next}`), what, () => what.set(segment, next)));
  return dom;
}

/** The words of the source as its page shows them; while that is not there, or is of other words, the bare words. */
function words(segment: SegmentView, { source, print }: Shown): HTMLElement {
  // A paragraph is a container on the page, and its words look like any; lines of their own look like themselves.
  const line = segment.kind.endsWith("Paragraph") ? "" : ` ${segment.kind}`;
  const dom = element("p", `source-words${line}`);
  dom.lang = source;
  dom.dir = "auto";
  const own = print?.wordsOf(segment.block) ?? null;
  const diff = segment.stale ? (segment.sourceDiff ?? []) : [];
  const shown = own === null || diff.length === 0 ? own : changed(own, diff);
  if (print !== null && shown !== null) dom.append(print.of(segment.block, shown));
  else if (diff.length === 0) dom.textContent = segment.sourceText;
  else for (const { op, text } of diff) dom.append(element(tags[op], "", text));
  return dom;
}

const tags = { equal: "span", insert: "ins", delete: "del" } as const;
