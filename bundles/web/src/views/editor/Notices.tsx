import { Copy, X } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { LiveText } from "@/editor/useText";

/** What the writer must know: a refusal, words that could not be kept, a connection that is away. */
export function Notices({ text }: { readonly text: LiveText }) {
  const { t, i18n } = useTranslation();
  const { problem, lost, state, waiting } = text.status;
  const key = problem === null ? "" : `problem.codes.${problem.code.replaceAll(".", "-")}`;
  return (
    <div className="notices" aria-live="polite">
      {state === "offline" ? <p className="notice warn">{t("editor.offlineText", { count: waiting })}</p> : null}
      {problem === null ? null : (
        <div className="notice bad">
          <p className="grow">{i18n.exists(key) ? t(key) : problem.why}</p>
          <Button className="icon-btn" aria-label={t("common.close")} onPress={() => text.client?.dismissProblem()}>
            <X size={15} aria-hidden />
          </Button>
        </div>
      )}
      {lost.map((words) => (
        <div key={words.id} className="notice bad">
          <p className="grow">
            {t("editor.lost")} <q dir="auto">{words.text}</q>
          </p>
          <Button
            className="icon-btn"
            aria-label={t("editor.copy")}
            onPress={() => void navigator.clipboard.writeText(words.text)}
          >
            <Copy size={15} aria-hidden />
          </Button>
          <Button className="icon-btn" aria-label={t("common.close")} onPress={() => text.client?.dismiss(words.id)}>
            <X size={15} aria-hidden />
          </Button>
        </div>
      ))}
    </div>
  );
}
