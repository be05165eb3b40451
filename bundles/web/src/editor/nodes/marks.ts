import type { DOMOutputSpec, Mark } from "prosemirror-model";
import type { MarkDom } from "./dom";

function suggestion(name: string, tag: string): MarkDom {
  return {
    parseDOM: [
      { tag: `${tag}[data-suggestion]`, getAttrs: (dom) => ({ id: dom.getAttribute("data-suggestion") ?? "" }) },
    ],
    toDOM: (mark: Mark): DOMOutputSpec => [tag, { class: name, "data-suggestion": String(mark.attrs["id"]) }, 0],
  };
}

/** The way every mark of the schema appears and is read back. */
export const markDom: Readonly<Record<string, MarkDom>> = {
  lead: { parseDOM: [{ tag: "em.lead", priority: 60 }], toDOM: () => ["em", { class: "lead" }, 0] },
  emphasis: {
    parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
    toDOM: () => ["em", 0],
  },
  strong: {
    parseDOM: [
      // Word and Google wrap whole fragments into a <b> that is not bold.
      { tag: "b", getAttrs: (dom) => (dom.style.fontWeight === "normal" ? false : null) },
      { tag: "strong" },
      { style: "font-weight", getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false) },
    ],
    toDOM: () => ["strong", 0],
  },
  citation: {
    parseDOM: [{ tag: "cite[data-ref]", getAttrs: (dom) => ({ ref: dom.getAttribute("data-ref") ?? "" }) }],
    toDOM: (mark) => ["cite", { "data-ref": String(mark.attrs["ref"]), title: String(mark.attrs["ref"]) }, 0],
  },
  insertion: suggestion("insertion", "ins"),
  deletion: suggestion("deletion", "del"),
  modification: {
    parseDOM: [
      {
        tag: "span.modification[data-suggestion]",
        getAttrs: (dom) => JSON.parse(dom.getAttribute("data-attrs") ?? "{}") as Record<string, string>,
      },
    ],
    toDOM: (mark) => [
      "span",
      { class: "modification", "data-suggestion": String(mark.attrs["id"]), "data-attrs": JSON.stringify(mark.attrs) },
      0,
    ],
  },
  comment: {
    parseDOM: [{ tag: "span[data-thread]", getAttrs: (dom) => ({ thread: dom.getAttribute("data-thread") ?? "" }) }],
    toDOM: (mark) => ["span", { class: "comment", "data-thread": String(mark.attrs["thread"]) }, 0],
  },
};
