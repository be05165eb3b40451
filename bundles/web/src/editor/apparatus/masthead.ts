import type { DocumentView } from "@/model/wire";
import { formula, LanguageForms, languageName } from "./forms";
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
    agendaItem: filled("agendaItem", "number", facts["agendaItem"]),
    agendaTitle: facts[`agendaTitle.${language}`] ?? null,
    line: draft
      ? sponsors === undefined
        ? null
        : `${sponsors}${forms.closing("intro")}* ${formula("draftResolution", language)}`
      : filled("adopted", "date", adopted),
    reference: draft ? null : filled("withoutReference", "symbol", facts["draftSymbol"]),
    closing: draft || adopted === null ? [] : [adopted],
  };
}
