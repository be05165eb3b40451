import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { instant } from "@/i18n/dates";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import type { VerificationView } from "@/model/wire";
import { hasRevocation } from "./parts";

/** What was sealed, by whom and when, on whose word, and what is not known. */
export function SealFacts({ found }: { readonly found: VerificationView }) {
  const { t, i18n } = useTranslation();
  const { manifest, record, signatures } = found;
  const each = (of: (signature: (typeof signatures)[number]) => string | null): string =>
    [...new Set(signatures.map(of).filter((name) => name !== null && name !== ""))].join(" · ");
  const symbol = manifest?.document?.metadata?.["symbol"];
  const type = manifest?.document?.type;
  const languages = manifest?.languages ?? {};
  const trusted = signatures.every(({ verdict }) => verdict === "valid");
  const revocation = signatures.filter(hasRevocation).length;
  return (
    <section aria-labelledby="seal">
      <h2 id="seal">{t("verify.seal")}</h2>
      <dl className="card seal-facts">
        <Fact name={t("verify.document")}>
          {symbol === undefined && type === undefined ? null : (
            <>
              {symbol} <span className="muted">{type === undefined ? "" : t(`types.${type}`)}</span>
            </>
          )}
        </Fact>
        <Fact name={t("verify.revision")}>
          {manifest?.revision === undefined ? null : (
            <>
              <strong>{manifest.revision.name}</strong>{" "}
              <span className="muted">
                {t("verify.frozen", {
                  at: instant(manifest.revision.frozenAt, i18n.language),
                  name: manifest.revision.frozenBy,
                })}
              </span>
            </>
          )}
        </Fact>
        <Fact name={t("verify.sealed")}>
          {manifest?.madeAt === undefined
            ? null
            : t("verify.byAt", { name: manifest.madeBy, at: instant(manifest.madeAt, i18n.language) })}
        </Fact>
        <Fact name={t("verify.signer")}>{each(({ signer }) => signer)}</Fact>
        <Fact name={t("verify.authority")}>
          {each(({ issuer }) => issuer)}
          <span className={trusted ? "good small" : "muted small"}>
            {t(found.verdict === "broken" ? "verify.trustBroken" : trusted ? "verify.trusted" : "verify.notTrusted")}
          </span>
        </Fact>
        <Fact name={t("verify.stamping")}>{each(({ stampedBy }) => stampedBy) || t("verify.noStamp")}</Fact>
        <Fact name={t("verify.level")}>
          {[...new Set(signatures.map(({ level }) => level ?? ""))].map((level) => (
            <span key={level}>
              {level} <span className="muted small">{t(`verify.levels.${level || "none"}`)}</span>
            </span>
          ))}
        </Fact>
        <Fact name={t("verify.revocation")}>
          {revocation === signatures.length
            ? t("verify.revocationInside")
            : revocation === 0
              ? t("verify.revocationAbsent")
              : t("verify.revocationPartly", { count: revocation, total: signatures.length })}
        </Fact>
        <Fact name={t("verify.record")}>
          {record === null ? null : (
            <>
              {t("verify.recordEntries", { count: record.entries })}{" "}
              <span className="muted">{t("verify.recordShown", { count: record.shown })}</span>{" "}
              {found.findings.some(({ part }) => part?.startsWith("audit")) ? null : (
                <span className="good small">{t("verify.recordHolds")}</span>
              )}
            </>
          )}
        </Fact>
        <Fact name={t("verify.languages")}>
          {Object.keys(languages).length === 0
            ? null
            : inOfficialOrder(Object.keys(languages)).map((tag) => (
                <span key={tag}>
                  <bdi>{ownName(tag)}</bdi>{" "}
                  <span className="muted small">{t("verify.pages", { count: languages[tag]?.pages ?? 0 })}</span>
                </span>
              ))}
        </Fact>
        <Fact name={t("verify.renderer")}>
          {manifest?.rendererVersion === undefined ? null : (
            <span className="small muted">{manifest.rendererVersion}</span>
          )}
        </Fact>
      </dl>
    </section>
  );
}

/** One line of what is known; nothing where nothing is. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
