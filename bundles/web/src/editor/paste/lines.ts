import { numberLength } from "./numbers";

/** What becomes of foreign paragraphs: paragraphs of a kind, passages, or mere words in one line. */
export type Target = "preambularParagraph" | "operativeParagraph" | "passage" | "line";

/** One line of foreign text: how deep its list is, and its words as clean HTML nodes. */
export interface Line {
  readonly level: number;
  readonly words: DocumentFragment;
}

/** One table of foreign text: rows of cells, each of lines. */
export interface Grid {
  readonly rows: readonly (readonly {
    readonly heading: boolean;
    readonly span: number;
    readonly lines: readonly Line[];
  }[])[];
}

const element = (tag: string, name: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
};

/** Writes lines and tables the way our own texts are copied, so that one reader reads both. */
export function written(blocks: readonly (Line | Grid)[], target: Target): string {
  const out = element("div", "");
  const plain = target === "line" || target === "preambularParagraph";
  const flat = plain ? blocks.flatMap((block) => ("rows" in block ? linesOf(block) : [block])) : blocks;
  if (target === "line") {
    for (const line of flat as readonly Line[]) out.append(...(out.hasChildNodes() ? [" "] : []), line.words);
    return out.innerHTML;
  }
  const open: HTMLElement[] = [];
  const least = Math.min(...flat.map((block) => ("rows" in block ? Number.POSITIVE_INFINITY : block.level)));
  for (const block of flat) {
    if ("rows" in block) {
      open.length = 0;
      out.append(table(block));
    } else if (target === "passage") out.append(element("p", "passage", trimmed(block.words)));
    else place({ ...block, level: block.level - least }, target, out, open);
  }
  return out.innerHTML;
}

/** Hangs a paragraph below the last one that is less deep. */
function place(line: Line, target: Target, out: HTMLElement, open: HTMLElement[]): void {
  const level = Math.min(line.level, open.length);
  open.length = level;
  const name = level === 0 ? target : "subParagraph";
  const paragraph = element(
    "div",
    name,
    element("p", "wording", level === 0 ? led(trimmed(line.words)) : trimmed(line.words)),
  );
  (open[level - 1] ?? out).append(paragraph);
  open.push(paragraph);
}

/** The italics with which a paragraph begins are its lead. */
function led(words: DocumentFragment): DocumentFragment {
  const first = words.firstChild;
  if (first instanceof HTMLElement && first.tagName === "EM") first.className = "lead";
  return words;
}

/** Takes typed numbers and outer spaces away. */
function trimmed(words: DocumentFragment): DocumentFragment {
  cut(words, numberLength(words.textContent ?? ""));
  const text = words.textContent ?? "";
  cut(words, text.length - text.trimStart().length);
  return words;
}

function cut(words: DocumentFragment, length: number): void {
  let left = length;
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && left > 0; node = walker.nextNode()) {
    const text = node as Text;
    const taken = Math.min(left, text.data.length);
    text.data = text.data.slice(taken);
    left -= taken;
  }
  for (const empty of [...words.querySelectorAll("em, strong")]) if (empty.textContent === "") empty.remove();
  while (words.firstChild?.nodeType === 3 && words.firstChild.textContent === "") words.firstChild.remove();
}

function table(grid: Grid): HTMLElement {
  const rows = grid.rows.map((cells) =>
    element(
      "tr",
      "",
      ...cells.map(({ heading, span, lines }) => {
        const words =
          lines.length === 0 ? [element("p", "passage")] : lines.map((line) => element("p", "passage", line.words));
        const cell = element(heading ? "th" : "td", heading ? "tableHeader" : "tableCell", ...words);
        if (span > 1) cell.setAttribute("colspan", String(span));
        return cell;
      }),
    ),
  );
  return element("table", "table", element("tbody", "", ...rows));
}

const linesOf = (grid: Grid): Line[] => grid.rows.flatMap((cells) => cells.flatMap((cell) => cell.lines));
