import { type Grid, type Line, type Target, written } from "./lines";
import { notesOf } from "./notes";

const blocks =
  /^(P|DIV|H[1-6]|LI|UL|OL|DL|DT|DD|BLOCKQUOTE|PRE|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|CENTER|TABLE|BODY|FIGURE|FIGCAPTION|HR)$/;
const dropped =
  /^(SCRIPT|STYLE|HEAD|META|LINK|TITLE|TEMPLATE|IFRAME|OBJECT|SVG|IMG|VIDEO|AUDIO|CANVAS|INPUT|BUTTON|SELECT|TEXTAREA|NOSCRIPT)$/;

/**
 * Returns foreign HTML, as Word, LibreOffice or a page of the web puts it on the clipboard, as paragraphs of ours: their words,
 * italics and bold, their lists by level, their notes and tables; nothing else.
 */
export function cleaned(html: string, target: Target): string {
  const source = new DOMParser().parseFromString(conditionsResolved(html), "text/html").body;
  const notes = notesOf(source);
  const reader = new Reader(notes);
  reader.block(source, 0);
  return written(reader.done(), target);
}

/** Word wraps what its own reader ignores into comments and processing instructions. */
function conditionsResolved(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[if[^\]]*\]>|<!\[endif\]>/gi, "")
    .replace(/<\?xml[\s\S]*?\?>/gi, "")
    .replace(/<o:p>[\s\S]*?<\/o:p>/gi, "");
}

class Reader {
  private readonly found: (Line | Grid)[] = [];
  private words = document.createDocumentFragment();
  private level = 0;

  constructor(private readonly notes: ReadonlyMap<Element, string>) {}

  done(): readonly (Line | Grid)[] {
    this.finish();
    return this.found;
  }

  block(element: Element, level: number): void {
    this.finish();
    this.level = levelOf(element) ?? level;
    for (const child of [...element.childNodes]) {
      if (child instanceof Element && dropped.test(child.tagName)) continue;
      if (child instanceof Element && child.tagName === "TABLE") this.table(child as HTMLTableElement);
      else if (child instanceof Element && blocks.test(child.tagName)) {
        this.block(child, within(child, level));
        this.level = level;
      } else this.inline(child, this.words);
    }
    this.finish();
  }

  private table(table: HTMLTableElement): void {
    this.finish();
    const rows = [...table.rows].map((row) =>
      [...row.cells].map((cell) => {
        const inner = new Reader(this.notes);
        inner.block(cell, 0);
        const lines = inner.done().filter((one): one is Line => !("rows" in one));
        return { heading: cell.tagName === "TH", span: cell.colSpan, lines };
      }),
    );
    if (rows.some((row) => row.length > 0)) this.found.push({ rows: rows.filter((row) => row.length > 0) });
  }

  private inline(node: Node, into: Node): void {
    if (node.nodeType === Node.TEXT_NODE) {
      into.appendChild(document.createTextNode((node.textContent ?? "").replace(/[\s\u00ad]+/g, " ")));
      return;
    }
    if (!(node instanceof Element) || dropped.test(node.tagName)) return;
    if (blocks.test(node.tagName)) return this.block(node, this.level);
    const note = this.notes.get(node);
    if (note !== undefined) {
      const footnote = document.createElement("span");
      footnote.className = "footnote";
      footnote.textContent = note;
      into.appendChild(footnote);
      return;
    }
    if (/mso-list:\s*ignore/i.test(node.getAttribute("style") ?? "")) return;
    if (node.tagName === "BR") {
      into.appendChild(document.createElement("br"));
      return;
    }
    const marked = markOf(node as HTMLElement);
    const place = marked === null ? into : into.appendChild(document.createElement(marked));
    for (const child of [...node.childNodes]) this.inline(child, place);
  }

  private finish(): void {
    if ((this.words.textContent ?? "").trim() !== "" || this.words.querySelector?.(".footnote"))
      this.found.push({ level: this.level, words: this.words });
    this.words = document.createDocumentFragment();
  }
}

/** Word states the level of an item in its style: `mso-list:l0 level2 lfo1`. */
function levelOf(element: Element): number | null {
  const said = /mso-list:[^;"]*level(\d)/i.exec(element.getAttribute("style") ?? "")?.[1];
  return said === undefined ? null : Number(said);
}

function within(child: Element, level: number): number {
  return /^(UL|OL)$/.test(child.tagName) ? level + 1 : level;
}

function markOf(element: HTMLElement): "em" | "strong" | null {
  const style = (element.getAttribute("style") ?? "").replace(/\s+/g, "").toLowerCase();
  if (/^(B|STRONG)$/.test(element.tagName)) return style.includes("font-weight:normal") ? null : "strong";
  if (/^(I|EM|CITE)$/.test(element.tagName)) return style.includes("font-style:normal") ? null : "em";
  if (style.includes("font-style:italic")) return "em";
  return /font-weight:(bold|[6-9]00)/.test(style) ? "strong" : null;
}
