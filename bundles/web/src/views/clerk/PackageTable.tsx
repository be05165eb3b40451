import { useTranslation } from "react-i18next";
import { address } from "@/api/http";
import { moment, size } from "@/i18n/dates";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import { nameOf } from "@/model/people";
import type { DocumentView, PackageView } from "@/model/wire";
import { Pill } from "../ui/States";

/** What is in a package, part by part; before there is one, the languages that would be. */
export function PackageTable({ pack, document }: { readonly pack?: PackageView; readonly document?: DocumentView }) {
  const { t, i18n } = useTranslation();
  if (pack === undefined) {
    return (
      <ul className="people">
        {inOfficialOrder(document?.languages.map(({ language }) => language) ?? []).map((language) => (
          <li key={language}>
            <strong className="grow" lang={language}>
              {ownName(language)}
            </strong>
            {language === document?.source ? <Pill>{t("document.source")}</Pill> : null}
            <a className="small" href={address(`/documents/${document?.id}/languages/${language}.pdf`)}>
              {t("clerk.preview")}
            </a>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <section>
      {pack.authority?.demonstration ? (
        <p className="notice-demo">{t("clerk.demonstration", { name: pack.authority.name })}</p>
      ) : null}
      <p className="row sealed">
        <Pill tone="good">{t("clerk.sealed")}</Pill>
        <span className="muted">
          {nameOf(pack.by)} · {moment(pack.made, i18n.language)} · {size(pack.bytes, i18n.language)} · SHA-256{" "}
          <code>{pack.sha256}</code>
        </span>
      </p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t("clerk.part")}</th>
              <th>{t("clerk.size")}</th>
              <th>{t("clerk.kind")}</th>
              <th>SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {pack.files.map((file) => (
              <tr key={file.name}>
                <td>{file.name}</td>
                <td>{size(file.bytes, i18n.language)}</td>
                <td className="small muted">{file.mediaType}</td>
                <td>
                  <code title={file.sha256}>
                    {file.sha256.slice(0, 4)}…{file.sha256.slice(-4)}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">{t("clerk.anyone")}</p>
    </section>
  );
}
