import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { verifyPackage } from "@/api/documents";
import { instant, size } from "@/i18n/dates";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import { nameOf } from "@/model/people";
import type { PackageFile, PackageView, SignatureView } from "@/model/wire";
import { Pill } from "../ui/States";

/** What is in a sealed package: a row for each language, its source beside its PDF, and who signed; then what goes with them. */
export function PackageTable({ pack }: { readonly pack: PackageView }) {
  const { t, i18n } = useTranslation();
  const found = useQuery({
    queryKey: ["verification", pack.id],
    queryFn: () => verifyPackage(pack.id),
    staleTime: Infinity,
  });
  const signatures = found.data?.signatures ?? [];
  const { languages, others } = grouped(pack.files);
  return (
    <section>
      {pack.authority?.demonstration ? (
        <p className="notice-demo">{t("clerk.demonstration", { name: pack.authority.name })}</p>
      ) : null}
      <p className="row sealed">
        <Pill tone="good">{t("clerk.sealed")}</Pill>
        <span className="muted">
          {nameOf(pack.by)} · {instant(pack.made, i18n.language)} · {size(pack.bytes, i18n.language)}
        </span>
      </p>
      <div className="table-scroll">
        <table className="table parts">
          <thead>
            <tr>
              <th>{t("clerk.part")}</th>
              <th className="wide">PDF</th>
              <th className="wide">{t("clerk.sourceText")}</th>
              <th>{t("clerk.signature")}</th>
              <th className="wide">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {languages.map(({ language, pdf, source }) => (
              <tr key={language}>
                <th scope="row" lang={language}>
                  {ownName(language)}
                </th>
                <td className="wide">{pdf === undefined ? "" : size(pdf.bytes, i18n.language)}</td>
                <td className="wide muted">{source === undefined ? "" : size(source.bytes, i18n.language)}</td>
                <td>
                  <Signed by={signatures.filter(({ part }) => part === pdf?.name)} looking={found.isPending} />
                </td>
                <td className="wide">
                  <Fingerprint of={pdf} />
                </td>
              </tr>
            ))}
            {others.map((file) => (
              <tr key={file.name}>
                <th scope="row">{t(partNames[file.name.replace(/\.json$/, "")] ?? "", { defaultValue: file.name })}</th>
                <td className="wide" />
                <td className="wide muted">{size(file.bytes, i18n.language)}</td>
                <td className="small muted">{t("clerk.underSeal")}</td>
                <td className="wide">
                  <Fingerprint of={file} />
                </td>
              </tr>
            ))}
            <tr className="seal">
              <th scope="row">{t("clerk.wholePackage")}</th>
              <td className="wide">{size(pack.bytes, i18n.language)}</td>
              <td className="wide" />
              <td>
                <Signed by={signatures.filter(({ part }) => part === "package")} looking={found.isPending} />
              </td>
              <td className="wide">
                <Fingerprint of={pack} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="muted small">{t("clerk.anyone")}</p>
    </section>
  );
}

const partNames: Readonly<Record<string, string>> = {
  audit: "clerk.auditReport",
  concordance: "clerk.concordanceReport",
  manifest: "clerk.manifest",
};

interface LanguageParts {
  readonly language: string;
  readonly pdf: PackageFile | undefined;
  readonly source: PackageFile | undefined;
}

/** Puts the PDF and the source of each language side by side, in the order of official documents. */
function grouped(files: readonly PackageFile[]): { languages: LanguageParts[]; others: PackageFile[] } {
  const languageOf = ({ name }: PackageFile): string | undefined => /\.([a-z]{2,3})\.(?:pdf|akn\.xml)$/.exec(name)?.[1];
  const tags = new Set(files.map(languageOf).filter((tag) => tag !== undefined));
  const languages = inOfficialOrder([...tags]).map((language) => ({
    language,
    pdf: files.find((file) => languageOf(file) === language && file.name.endsWith(".pdf")),
    source: files.find((file) => languageOf(file) === language && file.name.endsWith(".akn.xml")),
  }));
  return { languages, others: files.filter((file) => languageOf(file) === undefined) };
}

/** Who signed, when and how strongly, as the verifier found it. */
function Signed({ by, looking }: { readonly by: readonly SignatureView[]; readonly looking: boolean }) {
  const { t, i18n } = useTranslation();
  if (by.length === 0) return <span className="small muted">{looking ? t("clerk.verifying") : "—"}</span>;
  return by.map((signature) => (
    <span className="signed" key={`${signature.signer} ${signature.time}`}>
      <Pill tone={signature.verdict === "valid" ? "good" : signature.verdict === "untrusted" ? "warn" : "bad"}>
        {t(`verdicts.${signature.verdict}`, { defaultValue: signature.verdict })}
      </Pill>
      <span title={signature.signer}>
        {signature.signer.split(",")[0]}
        <span className="small muted">
          {" "}
          · {instant(signature.stamped ?? signature.time, i18n.language)} · {signature.level}
        </span>
      </span>
    </span>
  ));
}

function Fingerprint({ of }: { readonly of: { readonly sha256: string } | undefined }) {
  if (of === undefined) return null;
  return (
    <code title={of.sha256}>
      {of.sha256.slice(0, 4)}…{of.sha256.slice(-4)}
    </code>
  );
}
