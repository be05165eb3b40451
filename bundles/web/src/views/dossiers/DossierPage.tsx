import { useQuery } from "@tanstack/react-query";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { dossier as load } from "@/api/dossiers";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import type { DocumentSummary, DossierView } from "@/model/wire";
import { AuditList } from "../audit/AuditList";
import { Failure } from "../ui/Failure";
import { Empty, Loading, Pill } from "../ui/States";
import { ImportDocument } from "./ImportDocument";
import { Members } from "./Members";
import { NewDocument } from "./NewDocument";

/** One dossier: its documents, its members, its record. */
export function DossierPage() {
  const { t } = useTranslation();
  const { dossier: id = "" } = useParams();
  const dossier = useQuery({ queryKey: ["dossier", id], queryFn: () => load(id) });
  if (dossier.isPending) return <Loading />;
  if (dossier.isError) return <Failure error={dossier.error} retry={() => void dossier.refetch()} />;
  const mayWrite = dossier.data.roles.some((role) => role === "drafter" || role === "coordinator");
  return (
    <div className="wrap">
      <nav className="crumbs" aria-label={t("shell.where")}>
        <Link to="/">{t("dossiers.title")}</Link>
      </nav>
      <div className="title-row">
        <h1 dir="auto">{dossier.data.title}</h1>
        {mayWrite ? (
          <div className="row">
            <ImportDocument dossier={id} documents={dossier.data.documents ?? []} />
            <NewDocument dossier={id} />
          </div>
        ) : null}
      </div>
      <Tabs>
        <TabList className="tabs" aria-label={t("dossier.parts")}>
          <Tab id="documents">{t("dossier.documents")}</Tab>
          <Tab id="members">{t("dossier.members")}</Tab>
          <Tab id="record">{t("dossier.record")}</Tab>
        </TabList>
        <TabPanel id="documents">
          <Documents dossier={dossier.data} mayWrite={mayWrite} />
        </TabPanel>
        <TabPanel id="members">
          <Members dossier={dossier.data} />
        </TabPanel>
        <TabPanel id="record">
          <AuditList dossier={id} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

function Documents({ dossier, mayWrite }: { readonly dossier: DossierView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const documents = dossier.documents ?? [];
  if (documents.length === 0) {
    return <Empty title={t("dossier.empty")}>{t(mayWrite ? "dossier.emptyText" : "dossier.emptyReader")}</Empty>;
  }
  return (
    <ul className="cards one">
      {documents.map((document) => (
        <li key={document.id}>
          <DocumentCard document={document} />
        </li>
      ))}
    </ul>
  );
}

function DocumentCard({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const tags = (document.languages ?? []).map((version) => (typeof version === "string" ? version : version.language));
  return (
    <Link to={`/documents/${document.id}`} className="card card-link">
      <span className="small muted">
        {t(`types.${document.type}`)}
        {document.symbol ? ` · ${document.symbol}` : null}
      </span>
      <strong dir="auto">{document.title || t("document.untitled")}</strong>
      <span className="pills">
        {document.stage === undefined ? null : <Pill tone="warn">{t(`stages.${document.stage}`)}</Pill>}
        {inOfficialOrder(tags).map((tag) => (
          <Pill key={tag} tone={tag === document.source ? "accent" : "plain"}>
            <span lang={tag}>{ownName(tag)}</span>
          </Pill>
        ))}
      </span>
    </Link>
  );
}
