import type { ChecksView, Finding } from "./wire";

/** What was found at one place: a paragraph, or (without a block) the text as a whole. */
export interface Passage {
  readonly block: string | null;
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** What was found in the text of one language, in the order of the text. */
export interface LanguageFindings {
  readonly language: string;
  readonly blocking: number;
  readonly passages: readonly Passage[];
}

/** Everything that was found of a document: about it as a whole, then language by language. */
export interface GroupedFindings {
  readonly document: readonly Finding[];
  readonly languages: readonly LanguageFindings[];
}

/** Whether a finding stops the package. */
export const blocks = ({ severity }: Finding): boolean => severity === "error";

/** Puts findings where they belong; the languages come in this order. A fact of the document is named once, not once a language. */
export function grouped(findings: readonly Finding[], order: readonly string[]): GroupedFindings {
  const document = new Map<string, Finding>();
  for (const finding of findings.filter(isOfDocument)) document.set(keyOf({ ...finding, language: null }), finding);
  const own = findings.filter((finding) => !isOfDocument(finding));
  const languages = order
    .map((language) => own.filter((finding) => finding.language === language))
    .filter((found) => found.length > 0)
    .map((found) => ({
      language: found[0]?.language ?? "",
      blocking: found.filter(blocks).length,
      passages: passagesOf(found),
    }));
  return { document: [...document.values()].sort(bySeverity), languages };
}

/** Puts the findings of one text together by their place, in the order of the text; at one place the gravest comes first. */
export function passagesOf(findings: readonly Finding[]): Passage[] {
  const places = new Map<string | null, Finding[]>();
  for (const finding of findings) places.set(finding.block, [...(places.get(finding.block) ?? []), finding]);
  return [...places]
    .map(([block, found]) => ({
      block,
      label: found.find(({ label }) => label)?.label ?? "",
      findings: found.sort(bySeverity),
    }))
    .sort((a, b) => positionOf(a) - positionOf(b));
}

/** All findings of the checks, those of form first. */
export const all = ({ form, concordance }: ChecksView): Finding[] => [...form, ...concordance];

/** Tells one finding from every other of the same answer. */
export const keyOf = ({ code, language, block, details, message }: Finding): string =>
  [code, language, block, JSON.stringify(details), message].join(" ");

/** A fact such as the symbol belongs to the document; `agendaTitle.fr` belongs to the French text. */
const isOfDocument = ({ code, details, language }: Finding): boolean =>
  language === null || (code.startsWith("metadata.") && !String(details?.["field"] ?? "").includes("."));

const positionOf = ({ block, findings }: Passage): number =>
  block === null ? -1 : (findings[0]?.position ?? Number.MAX_SAFE_INTEGER);

const rank = { error: 0, warning: 1, info: 2 } as const;
const bySeverity = (a: Finding, b: Finding): number => rank[a.severity] - rank[b.severity];
