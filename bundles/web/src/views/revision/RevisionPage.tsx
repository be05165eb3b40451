import "@/style/page.css";
import "@/style/inline.css";
import "@/style/editor.css";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { document as load, revision as loadRevision, textAt } from "@/api/documents";
import { useFrozen } from "@/editor/useFrozen";
import { day } from "@/i18n/dates";
import { ownName } from "@/i18n/languages";
import { addressedBlock } from "@/model/addressed";
import { nameOf } from "@/model/people";
import type { DocumentView, RevisionView } from "@/model/wire";
import { Sheet } from "../editor/Sheet";
import { Failure } from "../ui/Failure";
import { Loading, Pill } from "../ui/States";

/** One language of a document as a revision froze it: to be read, never changed. */
export function RevisionPage() {
  const { document: id = "", revision: frozen = "", language = "en" } = useParams();
  const document = useQuery({ queryKey: ["document", id], queryFn: () => load(id) });
  const revision = useQuery({ queryKey: ["revision", frozen], queryFn: () => loadRevision(frozen) });
  const failed = document.error ?? revision.error;
  if (failed !== null) {
    return (
      <main className="lone">
        <Failure error={failed} />
      </main>
    );
  }
  if (document.data === undefined || revision.data === undefined) return <Loading />;
  return <Frozen document={document.data} revision={revision.data} language={language} />;
}

interface FrozenProps {
  readonly document: DocumentView;
  readonly revision: RevisionView;
  readonly language: string;
}

function Frozen({ document, revision, language }: FrozenProps) {
  const { t, i18n } = useTranslation();
  const { hash } = useLocation();
  const version = revision.versions?.[language];
  const text = useQuery({
    queryKey: ["frozen", revision.id, language],
    queryFn: () => textAt(document.id, language, version ?? 0),
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const title = document.title || t("document.untitled");
  const label = t("editor.text", { title, language: ownName(language) });
  const place = useFrozen(text.data, document.type, label, addressedBlock(hash));
  const then = { ...document, metadata: revision.metadata ?? document.metadata };
  return (
    <div className="editor frozen">
      <header className="bar editor-bar">
        <Link className="back" to={`/documents/${document.id}`} aria-label={t("editor.back")}>
          <ChevronLeft size={17} aria-hidden />
        </Link>
        <strong className="grow editor-title">
          <bdi>{title}</bdi>
        </strong>
        <Pill tone="plain">
          <span lang={language}>{ownName(language)}</span>
        </Pill>
        <Pill tone="accent">
          <bdi>{revision.name}</bdi>
        </Pill>
        <Link className="btn" to={`/documents/${document.id}/${language}/edit`}>
          {t("revision.live")}
        </Link>
      </header>
      <main className="desk" id="main" tabIndex={0}>
        <p className="notice frozen-notice">
          {t("revision.about", {
            name: revision.name,
            day: day(revision.frozenAt, i18n.language),
            who: nameOf(revision.frozenBy),
          })}
        </p>
        {version === undefined ? <p className="notice warn">{t("revision.noLanguage")}</p> : null}
        {text.isError ? <Failure error={text.error} retry={() => void text.refetch()} /> : null}
        <Sheet document={then} language={language} place={place} opening={!text.isSuccess} />
      </main>
    </div>
  );
}
