import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Place, type Remark, remarksOf } from "@/model/remarks";
import type { ImportNote, ImportView } from "@/model/wire";
import { Pill, type Tone } from "../ui/States";

interface ImportReportProps {
  readonly done: ImportView;
  readonly close: () => void;
}

/** What came of an import: what was not understood, where it stands, and what became of it. */
export function ImportReport({ done, close }: ImportReportProps) {
  const { t } = useTranslation();
  const remarks = remarksOf(done.report);
  return (
    <div className="form">
      <p>
        {t("import.done")} <strong dir="auto">{done.document.title}</strong>
      </p>
      {remarks.length === 0 ? (
        <p className="muted">{t("import.clean")}</p>
      ) : (
        <>
          <p className="muted">{t("import.notes", { count: remarks.length })}</p>
          <ul className="notes">
            {remarks.map((remark) => (
              <Line key={`${remark.note.code} ${remark.note.message}`} remark={remark} done={done} close={close} />
            ))}
          </ul>
        </>
      )}
      <div className="row end">
        <Link className="btn btn-primary" to={`/documents/${done.document.id}`} onClick={close}>
          {t("import.open")}
        </Link>
      </div>
    </div>
  );
}

const tones: Readonly<Record<string, Tone>> = { error: "bad", warning: "warn" };

function Line({ remark: { note, places }, done, close }: ImportReportProps & { readonly remark: Remark }) {
  const { t } = useTranslation();
  const said = useRemarkText();
  const [first] = places;
  const whole = `/documents/${done.document.id}/${done.language}/edit`;
  return (
    <li>
      <Pill tone={tones[note.severity] ?? "plain"}>{t(`import.severity.${note.severity}`)}</Pill>
      <div className="grow">
        <p dir="auto">{said(note)}</p>
        {first === undefined ? null : (
          <p className="small muted">
            {first.block === null ? (
              <PlaceWords place={first} />
            ) : (
              <Link to={`${whole}#${encodeURIComponent(first.block)}`} onClick={close}>
                {t("import.show")}
              </Link>
            )}
            {places.length > 1 ? ` · ${t("import.more", { count: places.length - 1 })}` : null}
          </p>
        )}
        {first === undefined ? null : (
          <details className="small muted">
            <summary>{t("import.raw")}</summary>
            <code dir="ltr">
              {[note.code, ...places.map(({ line, path }) => (line === null ? path : `${line}: ${path}`))].join("\n")}
            </code>
          </details>
        )}
      </div>
    </li>
  );
}

function PlaceWords({ place: { part, line } }: { readonly place: Place }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`import.parts.${part}`)}
      {line === null ? null : ` · ${t("import.line", { line })}`}
    </>
  );
}

/** Returns how to say a remark in the language of the interface; the server's sentence where we have none. */
function useRemarkText(): (note: ImportNote) => string {
  const { t } = useTranslation();
  return ({ code, details, message }) => {
    const [field = "", language] = (details["field"] ?? "").split(".");
    const named = field === "" ? "" : t(`metadata.${field}`, { defaultValue: field });
    return String(
      t(`remarks.${code.replaceAll(".", "-")}`, {
        ...details,
        field: language === undefined ? named : `${named} (${language})`,
        kind: t(`kinds.${details["kind"] ?? ""}`, { defaultValue: details["kind"] ?? "" }),
        context: details["kind"] ?? "",
        defaultValue: message,
      }),
    );
  };
}
