import { CircleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemError } from "@/api/http";

/** Says what happened, by the stable code where we know it, and what to do now. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const said = useProblemText();
  if (error === null || error === undefined) return null;
  const correlation = error instanceof ProblemError ? error.correlation : null;
  // Trying again helps nobody where there is nothing, or nothing for them.
  const gone = retry !== undefined && error instanceof ProblemError && (error.status === 403 || error.status === 404);
  return (
    <div className="failure" role="alert">
      <CircleAlert size={18} aria-hidden />
      <div>
        <p>{said(error)}</p>
        {correlation === null ? null : <p className="small muted">{t("problem.correlation", { id: correlation })}</p>}
      </div>
      {gone ? (
        <Link className="btn" to="/">
          {t("problem.home")}
        </Link>
      ) : retry === undefined ? null : (
        <Button className="btn" onPress={retry}>
          {t("common.retry")}
        </Button>
      )}
    </div>
  );
}

/** Returns the sentence for a failure in the language of the interface; the server's own sentence where we have none. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ProblemError)) return t("problem.unexpected");
    const key = `problem.codes.${error.code.replaceAll(".", "-")}`;
    return i18n.exists(key) ? t(key, { ...error.details }) : error.message || t("problem.unexpected");
  };
}
