import data from "@forms";
import { fill } from "./numerals";

interface LanguageData {
  readonly like?: string;
  readonly labels: Readonly<Record<string, string | readonly string[]>>;
  readonly closing: Readonly<Record<string, string>>;
  readonly noteFirst: boolean;
  readonly noteMark: string;
  readonly quotes: readonly string[];
  readonly months: readonly string[];
  readonly date: string;
  readonly firstDay?: string;
}

/** How the paragraphs of a text end: clauses of one sentence, sentences of their own, or as typed. */
export type Style = "clause" | "sentence" | "typed";

const languages = data.languages as unknown as Readonly<Record<string, LanguageData>>;
const types = data.types as Readonly<Record<string, { numbered: boolean; style: string }>>;
const masthead = data.masthead as Readonly<Record<string, { text: Readonly<Record<string, string>> }>>;
const names = data.languageNames as Readonly<Record<string, Readonly<Record<string, string>>>>;

const dataOf = (language: string): LanguageData => {
  const own = languages[language] ?? languages["en"];
  const like = own?.like === undefined ? own : languages[own.like];
  if (like === undefined) throw new Error(`forms.json has no language ${language}`);
  return like;
};

export const terminal: string = data.terminal;
export const isNumbered = (type: string): boolean => types[type]?.numbered ?? true;
export const styleOf = (type: string): Style => (types[type]?.style ?? "clause") as Style;
export const formula = (name: string, language: string): string | null =>
  masthead[name]?.text[language] ?? masthead[name]?.text["en"] ?? null;
export const languageName = (named: string, inLanguage: string): string | null => names[inLanguage]?.[named] ?? null;

/** Returns the number of the month that bears this name, or null. */
export function monthOf(name: string, language: string): number | null {
  const wanted = name.toLocaleLowerCase(language);
  const index = dataOf(language).months.findIndex((month) =>
    [month, ...month.split("/")].some((one) => one.toLocaleLowerCase(language) === wanted),
  );
  return index < 0 ? null : index + 1;
}

/** The computed forms of one language, as `forms.json` states them. */
export class LanguageForms {
  private readonly data: LanguageData;

  constructor(language: string) {
    this.data = dataOf(language);
  }

  get noteFirst(): boolean {
    return this.data.noteFirst;
  }

  operative(n: number): string {
    return fill(this.one("operative"), n);
  }

  /** Returns the label at this level, 1 for the outermost; deep levels alternate. */
  subParagraph(level: number, n: number): string {
    const patterns = this.data.labels["subParagraph"] ?? [];
    const index = level <= patterns.length ? level - 1 : patterns.length - 2 + ((level - patterns.length - 1) % 2);
    return fill(patterns[index] ?? "", n);
  }

  section(level: number, n: number): string {
    const patterns = this.data.labels["section"] ?? [];
    return fill(patterns[Math.min(level, patterns.length) - 1] ?? "", n);
  }

  article(n: number): string {
    const first = this.data.labels["articleFirst"];
    return n === 1 && typeof first === "string" ? first : fill(this.one("article"), n);
  }

  annex(n: number, of: number): string {
    return of === 1 ? this.one("annexSingle") : fill(this.one("annex"), n);
  }

  closing(place: string): string {
    return this.data.closing[place] ?? "";
  }

  noteMark(n: number): string {
    return fill(this.data.noteMark, n);
  }

  /** Returns a day, given as `2026-11-24`, in the long form. */
  date(iso: string): string {
    const [year = "", month = "1", dayOfMonth = "1"] = iso.split("-");
    const day =
      dayOfMonth === "01" && this.data.firstDay !== undefined ? this.data.firstDay : String(Number(dayOfMonth));
    return this.data.date
      .replace("{day}", day)
      .replace("{month}", this.data.months[Number(month) - 1] ?? "")
      .replace("{year}", year);
  }

  private one(name: string): string {
    const pattern = this.data.labels[name];
    return typeof pattern === "string" ? pattern : "";
  }
}
