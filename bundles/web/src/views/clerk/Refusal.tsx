import { CircleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/http";
import type { JobView } from "@/model/wire";
import { useProblemText } from "../ui/Failure";

interface RefusalProps {
  readonly job: JobView;
  /** How much blocks the revision now. */
  readonly blocking: number;
  readonly again?: () => void;
}

/** Why no package was made, in a sentence, and what to do now; what blocks is named below, place by place. */
export function Refusal({ job, blocking, again }: RefusalProps) {
  const { t } = useTranslation();
  const said = useProblemText();
  const isBlocked = job.problem?.type === "package.blocked";
  return (
    <div className="refusal card" role="alert">
      <CircleAlert size={20} aria-hidden />
      <div className="grow">
        <p>
          <strong>{isBlocked ? t("clerk.refused") : t("clerk.failed")}</strong>
        </p>
        {isBlocked && blocking > 0 ? (
          <p>
            <a href="#checks">{t("clerk.blocking", { count: blocking })}</a>. {t("clerk.refusedText")}
          </p>
        ) : (
          <p>{isBlocked ? t("clerk.cleared") : said(problemOf(job))}</p>
        )}
      </div>
      {again === undefined ? null : (
        <Button className="btn" onPress={again}>
          {t("clerk.again")}
        </Button>
      )}
    </div>
  );
}

const problemOf = ({ problem }: JobView): ProblemError =>
  new ProblemError(problem?.type ?? "internal", 0, problem?.title ?? "", { ...problem });
