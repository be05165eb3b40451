import "@/style/document.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { addLanguage, document as load } from "@/api/documents";
import { address } from "@/api/http";
import { day } from "@/i18n/dates";
import { inOfficialOrder, ownName, textLanguages } from "@/i18n/languages";
import { nameOf } from "@/model/people";
import { may } from "@/model/rights";
import type { DocumentView, LanguageView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Choice } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";
import { Facts } from "./Facts";

/** One document: its languages, its facts, its revisions. */
export function DocumentPage() {
  const { t, i18n } = useTranslation();
  const { document: id = "" } = useParams();
  const loaded = useQuery({ queryKey: ["document", id], queryFn: () => load(id) });
  if (loaded.isPending) return <Loading />;
  if (loaded.isError) return <Failure error={loaded.error} retry={() => void loaded.refetch()} />;
  const document = loaded.data;
  const order = inOfficialOrder(document.languages.map(({ language }) => language));
  const mayWrite = document.languages.some(({ language, writable }) => language === document.source && writable);
  const mayIssue = may(document, "package.make");
  const versions = [...document.languages].sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  return (
    <div className="wrap">
      <nav className="crumbs" aria-label={t("shell.where")}>
        <Link to={`/dossiers/${document.dossier}`}>{t("document.dossier")}</Link>
      </nav>
      <div className="title-row">
        <div className="grow">
          <p className="muted">
            {t(`types.${document.type}`)}
            {document.metadata["symbol"] === undefined ? null : ` · ${document.metadata["symbol"]}`}
          </p>
          <h1 className="serif" dir="auto">
            {document.title || t("document.untitled")}
          </h1>
        </div>
        <div className="row">
          <Link className={mayIssue && !mayWrite ? "btn btn-primary" : "btn"} to={`/documents/${id}/package`}>
            {t(mayIssue ? "document.issue" : "document.packages")}
          </Link>
          <Link
            className={mayIssue && !mayWrite ? "btn" : "btn btn-primary"}
            to={`/documents/${id}/${document.source}/edit`}
          >
            <PenLine size={16} aria-hidden /> {t(mayWrite ? "document.edit" : "document.read")}
          </Link>
        </div>
      </div>
      <section>
        <h2>{t("document.languages")}</h2>
        <ul className="people versions">
          {versions.map((version) => (
            <Version key={version.language} document={document} version={version} />
          ))}
        </ul>
        {may(document, "language.add") ? <AddLanguage document={document} /> : null}
      </section>
      <section>
        <h2>{t("document.facts")}</h2>
        <Facts key={document.version} document={document} />
      </section>
      <section>
        <h2>{t("document.revisions")}</h2>
        {document.revisions.length === 0 ? (
          <Empty title={t("document.noRevisions")}>{t("document.noRevisionsText")}</Empty>
        ) : null}
        <ul className="people">
          {document.revisions.map((revision) => (
            <li key={revision.id}>
              <strong className="grow">
                <Link to={`/documents/${id}/revisions/${revision.id}/${document.source}`}>{revision.name}</Link>
              </strong>
              <span className="muted small">
                {t("document.frozen", { day: day(revision.frozenAt, i18n.language), name: nameOf(revision.frozenBy) })}
              </span>
              <code title={revision.contentHash}>{revision.contentHash?.slice(0, 8)}</code>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Version({ document, version }: { readonly document: DocumentView; readonly version: LanguageView }) {
  const { t } = useTranslation();
  const { language } = version;
  const isSource = language === document.source;
  const path = `/documents/${document.id}/languages/${language}`;
  return (
    <li>
      <strong lang={language} className="language">
        {ownName(language)}
      </strong>
      <Pill tone={isSource ? "accent" : "plain"}>
        {isSource ? t("document.source") : t(`document.authenticity.${version.authenticity}`)}
      </Pill>
      <span className="muted small version">{t("document.version", { version: version.version })}</span>
      {["pdf", "akn.xml", "txt"].map((ending) => (
        <a key={ending} className="small" href={address(`${path}.${ending}`)} download>
          {ending.split(".")[0]?.toUpperCase()}
        </a>
      ))}
      <Link className="btn small" to={`/documents/${document.id}/${language}/edit`}>
        {version.writable === false ? t("document.read") : t("document.edit")}
      </Link>
      {isSource ? null : (
        <Link className="btn small" to={`/documents/${document.id}/${language}/translate`}>
          {t("document.translate")}
        </Link>
      )}
    </li>
  );
}

function AddLanguage({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const missing = textLanguages.filter((tag) => !document.languages.some(({ language }) => language === tag));
  const [language, setLanguage] = useState(missing[0] ?? null);
  const add = useMutation({
    mutationFn: () => addLanguage(document.id, language ?? ""),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["document", document.id] }),
  });
  if (missing.length === 0) return null;
  return (
    <Form
      className="form inline"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Choice
        label={t("document.addLanguage")}
        items={missing.map((id) => ({ id, name: ownName(id) }))}
        value={language}
        onChange={setLanguage}
      />
      <Button type="submit" className="btn" isDisabled={add.isPending || language === null}>
        {t("document.add")}
      </Button>
      {add.isError ? <Failure error={add.error} /> : null}
    </Form>
  );
}
