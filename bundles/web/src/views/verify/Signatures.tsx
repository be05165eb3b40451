import { useTranslation } from "react-i18next";
import { instant } from "@/i18n/dates";
import type { SignatureView, VerificationView } from "@/model/wire";
import { Pill } from "../ui/States";
import { languageOf, shortName, toneOf, usePartName } from "./parts";

/** Each signature: on what, what it is worth, by whom, how strong, when. */
export function Signatures({ found }: { readonly found: VerificationView }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures">{t("verify.signatures", { count: found.signatures.length })}</h2>
      <ul className="card signatures">
        {found.signatures.map((signature) => (
          <Row key={`${signature.part} ${signature.signer} ${signature.time}`} signature={signature} />
        ))}
      </ul>
    </section>
  );
}

function Row({ signature }: { readonly signature: SignatureView }) {
  const { t, i18n } = useTranslation();
  const nameOf = usePartName();
  const { part, signer, level, time, stamped, stampedBy, verdict, remarks } = signature;
  return (
    <li>
      <Pill tone={toneOf(signature)}>{t(`verdicts.${verdict}`, { defaultValue: verdict })}</Pill>
      <div className="grow">
        <p>
          <strong>
            <bdi>{nameOf(part)}</bdi>
          </strong>{" "}
          <span className="muted">{languageOf(part)}</span>
        </p>
        <p className="small" title={signer}>
          {t("verify.signedBy", { name: signer === "" ? t("verify.nobody") : shortName(signer) })}
          {time === null ? null : ` · ${instant(time, i18n.language)}`}
          {level === null ? null : ` · ${t("verify.atLevel", { level })}`}
        </p>
        {stamped === null ? null : (
          <p className="small muted" title={stampedBy ?? ""}>
            {t("verify.stampedBy", { at: instant(stamped, i18n.language), name: shortName(stampedBy ?? "") })}
          </p>
        )}
        {remarks.length === 0 ? null : (
          <details className="small muted">
            <summary>{t("verify.remarks", { count: remarks.length })}</summary>
            <ul lang="en" dir="ltr">
              {remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
