import type { AuditEntry } from "./wire";

/** What kind of act an entry records; a filter knows no finer. */
export const kinds = ["access", "members", "text", "translation", "issuing"] as const;
export type Kind = (typeof kinds)[number];

const kindOfAction: Readonly<Record<string, Kind>> = {
  session: "access",
  password: "access",
  account: "access",
  delegation: "members",
  dossier: "members",
  grant: "members",
  document: "text",
  language: "text",
  metadata: "text",
  text: "text",
  segments: "translation",
  finding: "issuing",
  revision: "issuing",
  package: "issuing",
};

export const kindOf = ({ action }: AuditEntry): Kind => kindOfAction[action.split(".")[0] ?? ""] ?? "text";

/** What an entry is about, by the kind of thing: the id of the account, the dossier, the document, the revision. */
export function aboutOf({ subject, details }: AuditEntry): Readonly<Record<string, string>> {
  const [kind = "", id = ""] = subject.split(/:(.*)/s);
  return { ...details, [kind]: id };
}

/** Puts what happened on one day together; the day is that of the reader. */
export function byDay<T>(items: readonly T[], at: (item: T) => string): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = new Date(at(item)).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
