import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { audit } from "@/api/dossiers";
import { instant } from "@/i18n/dates";
import { nameOf } from "@/model/people";
import { Failure } from "../ui/Failure";
import { Empty, Loading } from "../ui/States";

/** The record of a dossier, or of the system: each line bears the hash that ties it to the one before. */
export function AuditList({ dossier }: { readonly dossier?: string }) {
  const { t, i18n } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ["audit", dossier ?? "system"],
    queryFn: ({ pageParam }) => audit(dossier, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const entries = list.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty title={t("audit.none")} />;
  return (
    <>
      <section className="table-scroll" aria-label={t("audit.title")} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th>{t("audit.number")}</th>
              <th>{t("audit.when")}</th>
              <th>{t("audit.who")}</th>
              <th>{t("audit.what")}</th>
              <th>{t("audit.subject")}</th>
              <th>{t("audit.hash")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.number}>
                <td>{entry.number}</td>
                <td>{instant(entry.at, i18n.language)}</td>
                <td>{nameOf(entry.actor)}</td>
                <td>{t(`audit.actions.${entry.action.replaceAll(".", "-")}`, { defaultValue: entry.action })}</td>
                <td className="muted small">{entry.subject}</td>
                <td>
                  <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {list.hasNextPage ? (
        <Button className="btn" onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t("common.more")}
        </Button>
      ) : null}
    </>
  );
}
