import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { waivers } from "@/api/documents";
import { moment } from "@/i18n/dates";
import { ownName } from "@/i18n/languages";
import type { DocumentView, WaiverView } from "@/model/wire";
import { Pill } from "../ui/States";

/** What somebody has let pass: by whom, when and why. */
export function Waived({ document }: { readonly document: DocumentView }) {
  const { t, i18n } = useTranslation();
  const given = useQuery({ queryKey: ["waivers", document.id], queryFn: () => waivers(document.id), retry: false });
  if (given.data === undefined || given.data.items.length === 0) return null;
  return (
    <section aria-labelledby="waived">
      <h3 id="waived">{t("clerk.waived")}</h3>
      <ul className="notes">
        {given.data.items.map((waiver) => (
          <li key={waiver.id}>
            <Pill tone="warn">{ownName(waiver.language)}</Pill>
            <span>
              <bdi>{waiver.reason}</bdi>
              <span className="small muted">
                {" "}
                {t(topicKey(waiver), { defaultValue: waiver.code })} · {waiver.by.name} ·{" "}
                {moment(waiver.at, i18n.language)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the waived finding was about, in two or three words. */
const topicKey = ({ code }: WaiverView): string => `topics.${code.replaceAll(".", "-")}`;
