import type { Node } from "prosemirror-model";
import { isNumbered, LanguageForms, type Style, styleOf } from "./forms";
import { letter, roman } from "./numerals";

/** Tells the id of a block; empty where it has none. */
export const idOf = (node: Node): string => String(node.attrs["id"] ?? "");

const is = (node: Node, type: string): boolean => node.type.name === type;
const hasPreamble = (section: Node): boolean => section.children.some((child) => is(child, "preamble"));

/**
 * Walks a tree once and gives every block its label, its closing punctuation and its short name; the Java of `editorial`
 * does the same, and both are held to the same cases.
 */
export class Numbering {
  readonly labels = new Map<string, string>();
  readonly closings = new Map<string, string>();
  readonly names = new Map<string, string>();
  private readonly forms: LanguageForms;
  private readonly numbered: boolean;
  private readonly style: Style;
  private articles = 0;

  constructor(tree: Node, language: string, type: string) {
    this.forms = new LanguageForms(language);
    this.numbered = isNumbered(type);
    this.style = styleOf(type);
    this.document(tree);
  }

  private get ownSentences(): Style {
    return this.style === "typed" ? "typed" : "sentence";
  }

  private document(tree: Node): void {
    const annexes = tree.children.filter((child) => is(child, "annex")).length;
    let annex = 0;
    for (const child of tree.children) {
      if (is(child, "openingFormula")) this.formula(child, tree);
      if (is(child, "preamble")) this.preamble(child, "");
      if (is(child, "operativePart")) this.run(child.children, this.style, "OP", 1);
      if (is(child, "annex")) {
        annex++;
        this.label(child, this.forms.annex(annex, annexes));
        const name = annexes === 1 ? "Annex" : `Annex ${annex}`;
        this.name(child, name);
        this.articles = 0;
        this.run(child.children, this.ownSentences, `${name}, `, 1);
      }
    }
  }

  /** Rule R5: the comma stands only where a preamble or several paragraphs follow. */
  private formula(node: Node, tree: Node): void {
    const preamble = tree.children.some((child) => is(child, "preamble"));
    const paragraphs = tree.children
      .filter((child) => is(child, "operativePart"))
      .flatMap((part) => part.children)
      .filter((child) => is(child, "operativeParagraph") || is(child, "section")).length;
    if (this.style === "clause" && (preamble || paragraphs > 1)) this.close(node, this.forms.closing("formula"));
  }

  private preamble(preamble: Node, before: string): void {
    preamble.children.forEach((paragraph, index) => {
      const name = `${before}PP${index + 1}`;
      this.name(paragraph, name);
      this.paragraph(paragraph, this.style === "typed" ? "" : this.forms.closing("preambular"), this.style, name, 1);
    });
  }

  /** Numbers the paragraphs of one run; sections without a preamble belong to the run they stand in. */
  private run(body: readonly Node[], ending: Style, before: string, level: number): void {
    const members = (blocks: readonly Node[]): number =>
      blocks.reduce((sum, block) => {
        if (is(block, "operativeParagraph")) return sum + 1;
        return is(block, "section") && !hasPreamble(block) ? sum + members(block.children) : sum;
      }, 0);
    this.walk(body, ending, before, level, { n: 0 }, members(body));
  }

  private walk(
    body: readonly Node[],
    ending: Style,
    before: string,
    level: number,
    count: { n: number },
    last: number,
  ): void {
    let sections = 0;
    for (const block of body) {
      if (is(block, "operativeParagraph")) this.operative(block, ending, before, ++count.n, last);
      if (is(block, "section")) this.section(block, ending, before, level, ++sections, count, last);
      if (is(block, "article")) this.article(block);
    }
  }

  private operative(block: Node, ending: Style, before: string, n: number, last: number): void {
    if (this.numbered && last > 1) this.label(block, this.forms.operative(n));
    const name = before + n;
    this.name(block, name);
    const place = ending === "sentence" || n === last ? "sentence" : "clause";
    this.paragraph(block, ending === "typed" ? "" : this.forms.closing(place), ending, name, 1);
  }

  private section(
    section: Node,
    ending: Style,
    before: string,
    level: number,
    n: number,
    count: { n: number },
    last: number,
  ): void {
    this.label(section, this.forms.section(level, n));
    const name = level === 1 ? roman(n).toUpperCase() : String(n);
    this.name(section, `Section ${name}`);
    const preamble = section.children.find((child) => is(child, "preamble"));
    if (preamble === undefined) {
      this.walk(section.children, ending, before, level + 1, count, last);
      return;
    }
    this.preamble(preamble, `${name} `);
    this.run(section.children, ending, `${name} ${before}`, level + 1);
  }

  private article(article: Node): void {
    this.articles++;
    this.label(article, this.forms.article(this.articles));
    const name = `Art. ${this.articles}`;
    this.name(article, name);
    this.run(article.children, this.ownSentences, `${name}, `, 1);
  }

  /** Closes a paragraph: its own words, its items and what wraps them up. */
  private paragraph(paragraph: Node, end: string, ending: Style, name: string, level: number): void {
    const items = paragraph.children.filter((child) => is(child, "subParagraph"));
    const wrapUp = paragraph.children.find((child) => is(child, "wrapUp"));
    const typed = ending === "typed";
    if (items.length === 0) this.close(paragraph, wrapUp === undefined ? end : "");
    else this.close(paragraph, typed ? "" : this.forms.closing("intro"));
    items.forEach((item, index) => {
      this.label(item, this.forms.subParagraph(level, index + 1));
      const itemName = `${name} (${level % 2 === 1 ? letter(index + 1) : roman(index + 1)})`;
      this.name(item, itemName);
      const last = index === items.length - 1;
      const itemEnd = !last
        ? this.forms.closing("item")
        : wrapUp === undefined
          ? end
          : this.forms.closing("itemBeforeWrapUp");
      this.paragraph(item, typed ? "" : itemEnd, ending, itemName, level + 1);
    });
    if (wrapUp !== undefined) this.close(wrapUp, end);
  }

  private label(block: Node, label: string): void {
    if (idOf(block) !== "") this.labels.set(idOf(block), label);
  }

  private close(block: Node, closing: string): void {
    if (idOf(block) !== "" && closing !== "") this.closings.set(idOf(block), closing);
  }

  private name(block: Node, name: string): void {
    if (idOf(block) !== "") this.names.set(idOf(block), name);
  }
}
