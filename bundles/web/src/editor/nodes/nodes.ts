import type { Attrs, DOMOutputSpec, Node, TagParseRule } from "prosemirror-model";
import type { NodeDom } from "./dom";

/** Which element stands for which node; `data-block` bears the id, so that a copy inside Travaux finds its way back. */
const tags: Readonly<Record<string, string>> = {
  title: "h1",
  openingFormula: "p",
  preamble: "section",
  operativePart: "section",
  preambularParagraph: "div",
  operativeParagraph: "div",
  subParagraph: "div",
  wording: "p",
  wrapUp: "p",
  heading: "h2",
  passage: "p",
  section: "section",
  article: "section",
  closing: "footer",
  signatureBlock: "p",
  annex: "section",
};

function attributes(node: Node): Record<string, string> {
  const found: Record<string, string> = { class: node.type.name };
  for (const [name, value] of Object.entries(node.attrs)) {
    if (name !== "id") found[`data-${name}`] = String(value);
    else if (value !== "") found["data-block"] = String(value);
  }
  return found;
}

function read(dom: HTMLElement, names: readonly string[]): Attrs {
  const attrs: Record<string, string | boolean> = {};
  for (const name of names) {
    const value = dom.getAttribute(name === "id" ? "data-block" : `data-${name}`);
    if (value !== null) attrs[name] = name === "absent" ? value === "true" : value;
  }
  return attrs;
}

function block(name: string, tag: string, names: readonly string[]): NodeDom {
  const rule: TagParseRule = { tag: `${tag}.${name}`, getAttrs: (dom) => read(dom, names) };
  // In any language a text runs as its letters do; the page sets the direction of the whole.
  return { parseDOM: [rule], toDOM: (node): DOMOutputSpec => [tag, attributes(node), 0] };
}

function atom(name: string, names: readonly string[], text: (node: Node) => string): NodeDom {
  return {
    parseDOM: [{ tag: `span.${name}`, getAttrs: (dom) => read(dom, names) }],
    toDOM: (node): DOMOutputSpec => ["span", attributes(node), text(node)],
    leafText: text,
  };
}

function cell(name: string, tag: string): NodeDom {
  const span = (dom: HTMLElement, attribute: string): number => Number(dom.getAttribute(attribute) ?? 1) || 1;
  return {
    parseDOM: [{ tag, getAttrs: (dom) => ({ colspan: span(dom, "colspan"), rowspan: span(dom, "rowspan") }) }],
    toDOM: (node): DOMOutputSpec => {
      const spans: Record<string, string> = { class: name };
      for (const attribute of ["colspan", "rowspan"]) {
        if (node.attrs[attribute] !== 1) spans[attribute] = String(node.attrs[attribute]);
      }
      return [tag, spans, 0];
    },
  };
}

/** The way every node of the schema appears and is read back. */
export const nodeDom: Readonly<Record<string, NodeDom>> = {
  ...Object.fromEntries(
    Object.entries(tags).map(([name, tag]) => [
      name,
      block(name, tag, name === "signatureBlock" ? ["id", "party", "absent"] : name === "wording" ? [] : ["id"]),
    ]),
  ),
  table: {
    parseDOM: [{ tag: "table", getAttrs: (dom) => read(dom, ["id"]) }],
    toDOM: (node) => ["table", attributes(node), ["tbody", 0]],
  },
  tableRow: { parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
  tableCell: cell("tableCell", "td"),
  tableHeader: cell("tableHeader", "th"),
  lineBreak: { parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" },
  placeholder: atom("placeholder", ["text"], (node) => `[${node.attrs["text"]}]`),
  paragraphLink: atom("paragraphLink", ["target"], () => "¶"),
  noteRepeat: atom("noteRepeat", ["target"], () => ""),
  footnote: block("footnote", "span", ["id"]),
  alternatives: block("alternatives", "span", ["id"]),
  alternative: block("alternative", "span", ["delegations"]),
};
