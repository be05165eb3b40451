import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ownName } from "@/i18n/languages";
import { aboutOf } from "@/model/record";
import type { AuditEntry } from "@/model/wire";

/** What was done, in a sentence that goes on from the name of whoever did it; what has a page of its own is a link. */
export function Act({ entry }: { readonly entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  const { action, details, names } = entry;
  const about = aboutOf(entry);
  const named = (kind: string): string => names[about[kind] ?? ""] ?? t(`audit.unnamed.${kind}`);
  const key = `audit.said.${action.replaceAll(".", "-")}`;
  if (!i18n.exists(key, { count: 0 })) return <>{action}</>;
  const language = details["language"];
  return (
    <Trans
      i18nKey={key}
      values={{
        account: named("account"),
        dossier: details["title"] ?? named("dossier"),
        document: named("document"),
        revision: details["name"] ?? named("revision"),
        delegation: details["name"] ?? about["delegation"],
        language: language === undefined ? "" : ownName(language),
        role: t(`roles.${details["role"]}`, { defaultValue: details["role"] ?? "" }).toLowerCase(),
        state: t(`bench.states.${details["state"]}`, { defaultValue: details["state"] ?? "" }).toLowerCase(),
        facts: Object.keys(details).map(factName(t)).join(", "),
        topic: t(`topics.${details["code"]?.replaceAll(".", "-")}`, { defaultValue: details["code"] ?? "" }),
        reason: details["reason"] ?? "",
        file: details["file"] ?? "",
        address: details["address"] ?? "",
      }}
      count={Number(details["segments"] ?? 1)}
      {...(language === undefined ? {} : { context: "language" })}
      // Names and reasons are words of people: what looks like a tag in them is none.
      tOptions={{ interpolation: { escapeValue: true } }}
      shouldUnescape
      components={{
        document: <To path={pathOf("documents", about["document"], names)} />,
        revision: <To path={pathOf("documents", about["document"], names, "/package")} />,
        dossier: <To path={pathOf("dossiers", about["dossier"], names)} />,
      }}
    />
  );
}

/** The page of what has a name for this reader; what they may not see has no link either. */
function pathOf(kind: string, id: string | undefined, names: AuditEntry["names"], more = ""): string | null {
  return id === undefined || names[id] === undefined ? null : `/${kind}/${id}${more}`;
}

function To({ path, children }: { readonly path: string | null; readonly children?: ReactNode }) {
  return path === null ? (
    <bdi>{children}</bdi>
  ) : (
    <Link to={path}>
      <bdi>{children}</bdi>
    </Link>
  );
}

const factName =
  (t: (key: string, options: { defaultValue: string }) => string) =>
  (key: string): string => {
    const [field = "", language] = key.split(".");
    const name = t(`metadata.${field}`, { defaultValue: field });
    return language === undefined ? name : `${name} (${language})`;
  };
