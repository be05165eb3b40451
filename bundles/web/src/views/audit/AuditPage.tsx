import { useTranslation } from "react-i18next";
import { AuditList } from "./AuditList";

/** The record of the system. */
export function AuditPage() {
  const { t } = useTranslation();
  return (
    <div className="wrap">
      <h1>{t("audit.title")}</h1>
      <p className="muted">{t("audit.about")}</p>
      <AuditList />
    </div>
  );
}
