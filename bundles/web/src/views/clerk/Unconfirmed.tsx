import { useTranslation } from "react-i18next";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import type { Unconfirmed as Formula } from "@/model/wire";

/** The formulae that are printed although no reviewer of their language has confirmed them. */
export function Unconfirmed({ of }: { readonly of: readonly Formula[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  const languages = inOfficialOrder([...new Set(of.map(({ language }) => language))]);
  return (
    <details className="unconfirmed">
      <summary>{t("clerk.unconfirmed", { count: of.length })}</summary>
      <ul className="muted small">
        {languages.map((language) => (
          <li key={language}>
            <bdi>{ownName(language)}</bdi>:{" "}
            {of
              .filter((one) => one.language === language)
              .map(({ formula }) => t(`formulae.${formula}`))
              .join(" · ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
