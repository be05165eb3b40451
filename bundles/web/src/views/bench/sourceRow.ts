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

/** One paragraph of the source, with what has changed in it, its state, and the next thing to do about it. */
export function sourceRow(segment: SegmentView, what: Shown): HTMLElement {
  const active = segment.block === what.active;
  const dom = element("div", `source is-${stateOf(segment).name}${active ? " active" : ""}`);
  dom.contentEditable = "false";
  dom.append(element("span", "n", name(segment, what)), words(segment), side(segment, what, active));
  dom.onclick = () => what.go(segment.block);
  return dom;
}

/** A note of the source beside its translation, which is written where its mark stands. */
export function noteRow(segment: SegmentView, what: Shown): HTMLElement {
  const dom = element("div", `note-row is-${stateOf(segment).name}`);
  dom.contentEditable = "false";
  const target = element("p", "note-words", segment.targetText || what.t("bench.writeNote"));
  if (segment.targetText === "") target.classList.add("muted");
  target.dir = "auto";
  dom.append(element("span", "n", name(segment, what)), words(segment), side(segment, what, true), target);
  return dom;
}

function name({ label, kind }: SegmentView, { t }: Shown): string {
  if (kind === "footnote") return t("bench.kinds.footnote");
  return label || t(`bench.kinds.${kind}`, { defaultValue: "" });
}

function side(segment: SegmentView, what: Shown, active: boolean): HTMLElement {
  const dom = element("div", "state");
  const { name, tone } = stateOf(segment);
  dom.append(element("span", `pill ${tone}`, what.t(`bench.states.${name}`)));
  if (segment.findings.length > 0) {
    const pill = element("span", "pill bad", what.t("bench.findings", { count: segment.findings.length }));
    pill.title = segment.findings.map((finding) => findingText(finding, what.t)).join("\n");
    dom.append(pill);
  }
  const next = nextState(segment, what);
  if (active && next !== null) {
    const button = element("button", "btn small", what.t(`bench.mark.${next}`)) as HTMLButtonElement;
    button.type = "button";
    button.onclick = (event) => {
      event.stopPropagation();
      what.set(segment, next);
    };
    dom.append(button);
  }
  return dom;
}

function words(segment: SegmentView): HTMLElement {
  const dom = element("p", "source-words");
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
