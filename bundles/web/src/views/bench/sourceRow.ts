import type { SegmentView } from "@/model/wire";
import { findingText } from "../ui/findingText";
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

/** One paragraph of the source, with what has changed in it, its state, and the next thing to do about it. */
export function sourceRow(segment: SegmentView, what: Shown): HTMLElement {
  const active = segment.block === what.active;
  const dom = element("div", `source is-${stateOf(segment).name}${active ? " active" : ""}`);
  dom.contentEditable = "false";
  dom.append(saying("span", "n", name(segment, what), what), words(segment, what), side(segment, what, active));
  dom.onclick = () => what.go(segment.block);
  return dom;
}

/** A note of the source beside its translation, which is written where its mark stands. */
export function noteRow(segment: SegmentView, what: Shown): HTMLElement {
  const dom = element("div", `note-row is-${stateOf(segment).name}`);
  dom.contentEditable = "false";
  const target =
    segment.targetText === ""
      ? saying("p", "note-words muted", what.t("bench.writeNote"), what)
      : element("p", "note-words", segment.targetText);
  target.dir = "auto";
  dom.append(saying("span", "n", name(segment, what), what), words(segment, what), side(segment, what, true), target);
  return dom;
}

function name({ label, kind }: SegmentView, { t }: Shown): string {
  if (kind === "footnote") return t("bench.kinds.footnote");
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
  if (active && next !== null) {
    const button = saying("button", "btn small", what.t(`bench.mark.${next}`), what) as HTMLButtonElement;
    button.type = "button";
    button.onclick = (event) => {
      event.stopPropagation();
      what.set(segment, next);
    };
    dom.append(button);
  }
  return dom;
}

function words(segment: SegmentView, { source }: Shown): HTMLElement {
  const dom = element("p", "source-words");
  dom.lang = source;
  dom.dir = "auto";
  if (!segment.stale || segment.sourceDiff === null || segment.sourceDiff.length === 0) {
    dom.textContent = segment.sourceText;
    return dom;
  }
  for (const part of segment.sourceDiff) {
    const tag = part.op === "insert" ? "ins" : part.op === "delete" ? "del" : "span";
    dom.append(element(tag, "", part.text));
  }
  return dom;
}
