import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { VerificationView } from "@/model/wire";
import { BrokenParts } from "./BrokenParts";
import { SealFacts } from "./SealFacts";
import { Signatures } from "./Signatures";

/** What a file is worth, large; then what was touched, whose seal it is, and each signature. */
export function Verdict({ name, found }: { readonly name: string; readonly found: VerificationView }) {
  const { t } = useTranslation();
  const Icon = icons[found.verdict];
  return (
    <>
      <section className={`verdict ${found.verdict}`} aria-labelledby="verdict">
        <Icon size={40} aria-hidden />
        <div>
          <h2 id="verdict">{t(`verify.verdict.${found.verdict}`)}</h2>
          <p>
            <bdi>{name}</bdi>
          </p>
        </div>
      </section>
      {found.demonstration ? <p className="notice-demo">{t("verify.demonstration")}</p> : null}
      {found.findings.length === 0 || found.verdict === "unreadable" ? null : <BrokenParts findings={found.findings} />}
      {found.signatures.length === 0 ? null : <SealFacts found={found} />}
      {found.signatures.length === 0 ? null : <Signatures found={found} />}
    </>
  );
}

const icons = { valid: ShieldCheck, untrusted: ShieldQuestion, broken: ShieldAlert, unreadable: ShieldAlert };
