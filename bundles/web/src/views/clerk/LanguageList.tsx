import { useTranslation } from "react-i18next";
import { address } from "@/api/http";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import type { DocumentView } from "@/model/wire";
import { Pill } from "../ui/States";

/** The languages that a package would hold, each with a look at its pages. */
export function LanguageList({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {inOfficialOrder(document.languages.map(({ language }) => language)).map((language) => (
        <li key={language}>
          <strong className="grow" lang={language}>
            {ownName(language)}
          </strong>
          {language === document.source ? <Pill>{t("document.source")}</Pill> : null}
          <a className="small" href={address(`/documents/${document.id}/languages/${language}.pdf`)}>
            {t("clerk.preview")}
          </a>
        </li>
      ))}
    </ul>
  );
}
