import { useTranslation } from "react-i18next";
import type { DocumentView, JobView } from "@/model/wire";
import { Meter } from "../ui/States";
import { isOver } from "./job";

interface StepsProps {
  readonly document: DocumentView;
  readonly frozen: boolean;
  readonly blocking: number | null;
  readonly job: JobView | null;
  readonly sealed: boolean;
}

const phases = ["render", "sign", "seal"];

/** How far a revision has come on its way to a package. */
export function Steps({ document, frozen, blocking, job, sealed }: StepsProps) {
  const { t } = useTranslation();
  const phase = job === null ? -1 : phases.indexOf(job.phase ?? "");
  const look = (done: boolean, now: boolean): string => (done ? "done" : now ? "now" : "");
  const running = job !== null && !isOver(job);
  return (
    <ol className="steps" aria-label={t("clerk.steps")}>
      <li className={look(frozen, !frozen)}>
        <b>1 {t("clerk.phases.freeze")}</b>
        <span className="small muted">
          {frozen ? t("clerk.languages", { count: document.languages.length }) : t("clerk.notFrozen")}
        </span>
      </li>
      <li className={look(blocking === 0 || sealed, frozen && blocking !== 0 && !sealed)}>
        <b>2 {t("clerk.phases.check")}</b>
        <span className="small muted">
          {blocking === null ? "…" : blocking === 0 ? t("clerk.green") : t("clerk.blocking", { count: blocking })}
        </span>
      </li>
      {phases.map((name, i) => (
        <li key={name} className={look(sealed || phase > i, running && phase === i)}>
          <b>
            {i + 3} {t(`clerk.phases.${name}`)}
          </b>
          {running && phase === i ? (
            <>
              <span className="small muted">{t("clerk.of", { done: job.done, total: job.total })}</span>
              <Meter label={t(`clerk.phases.${name}`)} done={job.done} total={job.total} />
            </>
          ) : (
            <span className="small muted">{t(`clerk.about.${name}`)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
