import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Finding } from "@/model/wire";

/** Says a finding in the language of the interface: by its code and details; the server's sentence where we have none. */
export function findingText({ code, severity, details, message }: Finding, t: TFunction): string {
  const named = Object.entries(details ?? {}).map(([name, value]) => [name, value === "" ? t("common.none") : value]);
  const field = String(details?.["field"] ?? "").split(".")[0] ?? "";
  return String(
    t(`findings.${code.replaceAll(".", "-")}`, {
      ...Object.fromEntries(named),
      // What kind of open place it is, or how grave, may want a sentence of its own.
      context: String(details?.["kind"] ?? severity),
      ...(field === "" ? {} : { field: t(`metadata.${field}`, { defaultValue: field }) }),
      defaultValue: message,
    }),
  );
}

/** Returns how to say a finding in the language of the interface. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation();
  return (finding) => findingText(finding, t);
}
