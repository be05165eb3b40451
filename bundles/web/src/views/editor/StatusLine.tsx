import { useTranslation } from "react-i18next";
import { notDone } from "@/editor/plugins/saying";
import type { LiveText } from "@/editor/useText";

/** Says quietly why something that was asked for by key could not be done. */
export function StatusLine({ text }: { readonly text: LiveText }) {
  const { t } = useTranslation();
  const name = text.state === null ? null : notDone(text.state);
  return (
    <p className="status-line" aria-live="polite">
      {name === null ? null : (
        <span>
          <b>{t(`editor.actions.${name}`)}</b>: {t([`editor.why.${name}`, "editor.why.here"])}
        </span>
      )}
    </p>
  );
}
