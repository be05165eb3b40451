import "@/style/verify.css";
import { useMutation } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { verify } from "@/api/documents";
import { moment } from "@/i18n/dates";
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
      {found.findings.length === 0 ? null : (
        <ul className="notes">
          {found.findings.map((finding) => (
            <li key={`${finding.part} ${finding.code} ${finding.message}`}>
              <Pill tone="bad">{finding.part ?? finding.code}</Pill> {finding.message}
            </li>
          ))}
        </ul>
      )}
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
                  <td>{signature.part}</td>
                  <td>
                    <Pill
                      tone={signature.verdict === "valid" ? "good" : signature.verdict === "untrusted" ? "warn" : "bad"}
                    >
                      {t(`verdicts.${signature.verdict}`, { defaultValue: signature.verdict })}
                    </Pill>
                  </td>
                  <td>{signature.signer}</td>
                  <td>{signature.level}</td>
                  <td>{moment(signature.stamped ?? signature.time, i18n.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
