import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { history } from "@/api/documents";
import { moment } from "@/i18n/dates";
import { nameOf } from "@/model/people";
import { Failure } from "../ui/Failure";
import { Empty, Loading } from "../ui/States";
import type { PanelProps } from "./panel";

/** Who wrote when, the latest first. */
export function History({ document, language, text }: PanelProps) {
  const { t, i18n } = useTranslation();
  const list = useQuery({
    queryKey: ["history", document.id, language],
    queryFn: () => history(document.id, language),
    enabled: text.status.state !== "opening",
    refetchInterval: 15_000,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <Empty title={t("editor.noHistory")} />;
  return (
    <ol className="history">
      {[...list.data.items]
        .sort((a, b) => b.version - a.version)
        .map((entry) => (
          <li key={entry.version}>
            <b>v{entry.version}</b>
            <span className="grow">{nameOf(entry.actor)}</span>
            <span className="muted small">{moment(entry.time, i18n.language)}</span>
          </li>
        ))}
    </ol>
  );
}
