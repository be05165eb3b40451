import { useTranslation } from "react-i18next";
import { mastheadOf } from "@/editor/apparatus/masthead";
import type { DocumentView } from "@/model/wire";

/** The head of the issued document, composed from its facts; a missing one says so. */
export function Masthead({ document, language }: { readonly document: DocumentView; readonly language: string }) {
  const { t } = useTranslation();
  const head = mastheadOf(document, language);
  const wanted = document.type === "resolution" || document.type === "resolutionDraft";
  const missing = (what: string) => (wanted ? <span className="missing">[{t(`metadata.${what}`)}]</span> : null);
  return (
    <section className="masthead" aria-label={t("editor.masthead")}>
      <div className="mast-top">
        <span>{head.organization}</span>
        <b dir="ltr">{head.symbol ?? missing("symbol")}</b>
      </div>
      <div className="mast-mid">
        <span className="organ">{head.organ}</span>
        <span className="facts">
          <span>{head.distribution}</span>
          <span>{head.date ?? missing(document.type === "resolutionDraft" ? "draftDate" : "issueDate")}</span>
          {head.original === null ? null : <span>{head.original}</span>}
        </span>
      </div>
      <div className="mast-low">
        <div>{head.session ?? missing("session")}</div>
        <div>
          {head.agendaItem ?? missing("agendaItem")}
          {head.agendaTitle === null ? null : <b className="agenda-title">{head.agendaTitle}</b>}
        </div>
        {head.line === null ? null : <div className="adopted">{head.line}</div>}
        {head.reference === null ? null : <div className="reference">{head.reference}</div>}
      </div>
    </section>
  );
}
