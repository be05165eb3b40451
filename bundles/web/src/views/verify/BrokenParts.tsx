import { useTranslation } from "react-i18next";
import type { VerificationView } from "@/model/wire";
import { usePartName } from "./parts";

/** Every altered part with what happened to it; one part may be named for several reasons. */
export function BrokenParts({ findings }: Pick<VerificationView, "findings">) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const parts = [...new Set(findings.map(({ part }) => part ?? ""))];
  return (
    <section aria-labelledby="broken">
      <h2 id="broken">{t("verify.brokenParts", { count: parts.length })}</h2>
      <ul className="broken-parts">
        {parts.map((part) => (
          <li key={part}>
            <strong dir="ltr">{nameOf(part)}</strong>
            {findings
              .filter((finding) => (finding.part ?? "") === part)
              .map(({ code, message }) => (
                <p key={code} title={message}>
                  {t(`verify.findings.${keyOf(code)}`, { defaultValue: message })}
                </p>
              ))}
            <details className="small muted">
              <summary>{t("verify.verifierWords")}</summary>
              <p lang="en" dir="ltr">
                {[
                  ...new Set(findings.filter((finding) => (finding.part ?? "") === part).map(({ message }) => message)),
                ].join(" ")}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `part.altered` is `partAltered` among the messages, where a dot is a level. */
const keyOf = (code: string): string => code.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
