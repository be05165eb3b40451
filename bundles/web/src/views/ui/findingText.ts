import { useTranslation } from "react-i18next";
import type { Finding } from "@/model/wire";

/** Returns how to say a finding in the language of the interface: by its code and details; the server's sentence where we have none. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation();
  return ({ code, details, message }) => {
    const field = String(details?.["field"] ?? "").split(".")[0] ?? "";
    return t(`findings.${code.replaceAll(".", "-")}`, {
      ...details,
      ...(field === "" ? {} : { field: t(`metadata.${field}`, { defaultValue: field }) }),
      defaultValue: message,
    });
  };
}
