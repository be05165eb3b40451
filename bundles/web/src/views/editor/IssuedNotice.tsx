import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { LiveText } from "@/editor/useText";
import { day } from "@/i18n/dates";
import type { Gate } from "./useIssued";

/** Says that a text was issued, and lets who may write say that they mean to. */
export function IssuedNotice({ gate, text }: { readonly gate: Gate; readonly text: LiveText }) {
  const { t, i18n } = useTranslation();
  const { issued, closed, open } = gate;
  if (issued === null || issued === undefined) return null;
  const { how, name, at } = issued;
  return (
    <div className="notice issued">
      <p className="grow">
        {t(at === null ? `issued.${how}Undated` : `issued.${how}`, { name, day: day(at, i18n.language) })}{" "}
        {t(closed ? "issued.stays" : "issued.changing")}
      </p>
      {closed && text.mayWrite ? (
        <Button
          className="btn"
          onPress={() => {
            open();
            text.view?.focus();
          }}
        >
          {t("issued.open")}
        </Button>
      ) : null}
    </div>
  );
}
