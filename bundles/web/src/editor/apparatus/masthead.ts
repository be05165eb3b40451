import type { DocumentView } from "@/model/wire";
import { formula, LanguageForms, languageName } from "./forms";
import { fill } from "./numerals";
import { ordinal } from "./ordinals";

/** The lines around a text, composed from the facts of its document; an empty one is a fact nobody has given. */
export interface Masthead {
  readonly organization: string;
  readonly organ: string;
  readonly symbol: string | null;
  readonly distribution: string | null;
  readonly date: string | null;
  readonly original: string | null;
  readonly session: string | null;
  readonly agendaItem: string | null;
  readonly agendaTitle: string | null;
  readonly line: string | null;
  readonly reference: string | null;
  readonly closing: readonly string[];
  /** What stands before the title of an adopted resolution, such as `79/10.`. */
  readonly number: string | null;
}

/** Writes `125 (t)` as the language does: in Arabic with the letter of its own sequence. */
function itemOf(item: string | undefined, language: string): string | undefined {
  const [, number = "", letter = ""] = /^(\S+) \(([a-z])\)$/.exec(item ?? "") ?? [];
  if (letter === "") return item;
  const written = language === "ar" ? fill("{abjad}", letter.charCodeAt(0) - 96) : letter;
  const form = formula("agendaSubItem", language) ?? "{item} ({letter})";
  return form.replace("{item}", number).replace("{letter}", written);
}

export function mastheadOf(document: DocumentView, language: string): Masthead {
  const facts = document.metadata;
  const forms = new LanguageForms(language);
  const draft = document.type === "resolutionDraft";
  const day = (field: string): string | null => (facts[field] === undefined ? null : forms.date(facts[field]));
  const filled = (name: string, place: string, value: string | null | undefined): string | null =>
    value === null || value === undefined ? null : (formula(name, language)?.replace(`{${place}}`, value) ?? null);
  const sponsors = facts[`sponsors.${language}`];
  const adopted = day("adoptionDate");
  return {
    organization: formula("organization", language) ?? "",
    organ: formula("organ", language) ?? "",
    symbol: facts["symbol"] ?? null,
    distribution: formula(draft ? "distributionLimited" : "distributionGeneral", language),
    date: day(draft ? "draftDate" : "issueDate"),
    original: draft ? filled("original", "language", languageName(document.source, language)) : null,
    session: filled(
      "session",
      "ordinal",
      facts["session"] === undefined ? null : ordinal(Number(facts["session"]), language),
    ),
    agendaItem: filled("agendaItem", "number", itemOf(facts["agendaItem"], language)),
    agendaTitle: facts[`agendaTitle.${language}`] ?? null,
    line: draft
      ? sponsors === undefined
        ? null
        : `${sponsors}${forms.closing("intro")}* ${formula("draftResolution", language)}`
      : filled("adopted", "date", adopted),
    reference: draft ? null : filled("withoutReference", "symbol", facts["draftSymbol"]),
    closing: draft || adopted === null ? [] : [adopted],
    number: document.type === "resolution" && facts["number"] !== undefined ? `${facts["number"]}.` : null,
  };
}
