import type { SegmentView } from "@/model/wire";
import { stateOf } from "./segments";
import type { Beside } from "./source";

function element(tag: string, className: string, text = ""): HTMLElement {
  const dom = document.createElement(tag);
  dom.className = className;
  dom.textContent = text;
  return dom;
}

/** One paragraph of the source, with what has changed in it, its state, and the next thing to do about it. */
export function sourceRow(segment: SegmentView, active: boolean, { t, set }: Beside): HTMLElement {
  const dom = element("div", active ? "source active" : "source");
  dom.contentEditable = "false";
  dom.append(element("span", "n", segment.label ?? ""), words(segment));
  const side = element("div", "state");
  const { name, tone } = stateOf(segment);
  side.append(element("span", `pill ${tone}`, t(`bench.states.${name}`)));
  if (segment.findings.length > 0)
    side.append(element("span", "pill bad", t("bench.findings", { count: segment.findings.length })));
  const next =
    segment.state === "untranslated" || segment.stale
      ? "translated"
      : segment.state === "translated"
        ? "reviewed"
        : null;
  if (active && next !== null) {
    const button = element("button", "btn small", t(`bench.mark.${next}`)) as HTMLButtonElement;
    button.type = "button";
    button.onclick = () => set(segment, next);
    side.append(button);
  }
  dom.append(side);
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
