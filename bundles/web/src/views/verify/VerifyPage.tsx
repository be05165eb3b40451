import "@/style/verify.css";
import { useMutation } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { verify } from "@/api/documents";
import { instant } from "@/i18n/dates";
import type { VerificationView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Pill } from "../ui/States";

/** Anybody can have a package or a signed PDF verified; nothing of it is kept. */
export function VerifyPage() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const look = useMutation({ mutationFn: verify });
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    setName(file.name);
    look.mutate(file);
  };
  return (
    <div className="wrap form">
      <div>
        <h1>{t("verify.title")}</h1>
        <p className="muted">{t("verify.about")}</p>
      </div>
      <DropZone
        className="drop"
        onDrop={(event) => {
          void Promise.all(event.items.filter((item) => item.kind === "file").map((item) => item.getFile())).then(take);
        }}
      >
        <Text slot="label">{look.isPending ? t("verify.looking", { name }) : t("verify.drop")}</Text>
        <FileTrigger
          acceptedFileTypes={[".asice", ".pdf", "application/pdf"]}
          onSelect={(list) => take([...(list ?? [])])}
        >
          <Button className="btn btn-primary" isDisabled={look.isPending}>
            {t("import.choose")}
          </Button>
        </FileTrigger>
      </DropZone>
      <div aria-live="polite" className="form">
        {look.isError ? <Failure error={look.error} /> : null}
        {look.isSuccess ? <Verdict name={name} found={look.data} /> : null}
      </div>
    </div>
  );
}

function Verdict({ name, found }: { readonly name: string; readonly found: VerificationView }) {
  const { t, i18n } = useTranslation();
  const Icon = found.verdict === "valid" ? ShieldCheck : ShieldAlert;
  return (
    <>
      <div className={`verdict ${found.verdict}`}>
        <Icon size={26} aria-hidden />
        <div>
          {t(`verify.verdict.${found.verdict}`)}
          <p className="small">
            <bdi>{name}</bdi>
          </p>
        </div>
      </div>
      {found.demonstration ? <p className="notice-demo">{t("verify.demonstration")}</p> : null}
      {found.findings.length === 0 ? null : <BrokenParts findings={found.findings} />}
      {found.signatures.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th>{t("clerk.part")}</th>
                <th>{t("clerk.signature")}</th>
                <th>{t("verify.signer")}</th>
                <th>{t("verify.level")}</th>
                <th>{t("verify.time")}</th>
              </tr>
            </thead>
            <tbody>
              {found.signatures.map((signature) => (
                <tr key={`${signature.part} ${signature.signer}`}>
                  <td>
                    {signature.part === "package" || signature.part === "file"
                      ? t(`verify.${signature.part}`)
                      : signature.part}
                  </td>
                  <td>
                    <Pill
                      tone={signature.verdict === "valid" ? "good" : signature.verdict === "untrusted" ? "warn" : "bad"}
                    >
                      {t(`verdicts.${signature.verdict}`, { defaultValue: signature.verdict })}
                    </Pill>
                  </td>
                  <td>{signature.signer}</td>
                  <td>{signature.level}</td>
                  <td>{instant(signature.stamped ?? signature.time, i18n.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** Every altered part with what happened to it; one part may be named for several reasons. */
function BrokenParts({ findings }: Pick<VerificationView, "findings">) {
  const { t } = useTranslation();
  const parts = [...new Set(findings.map(({ part }) => part ?? ""))];
  return (
    <section aria-labelledby="broken">
      <h2 id="broken">{t("verify.brokenParts", { count: parts.length })}</h2>
      <ul className="broken-parts">
        {parts.map((part) => (
          <li key={part}>
            <strong dir="ltr">{part === "package" || part === "file" ? t(`verify.${part}`) : part}</strong>
            {findings
              .filter((finding) => (finding.part ?? "") === part)
              .map(({ code, message }) => (
                <p key={code}>
                  {t(`verify.findings.${keyOf(code)}`, { defaultValue: message })}
                  <span className="small muted" lang="en" dir="ltr">
                    {" "}
                    {message}
                  </span>
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `part.altered` is `partAltered` among the messages, where a dot is a level. */
const keyOf = (code: string): string => code.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
