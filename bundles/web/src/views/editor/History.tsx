import "@/style/record.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { history, document as load } from "@/api/documents";
import { address } from "@/api/http";
import { clockTime, day } from "@/i18n/dates";
import { nameOf } from "@/model/people";
import { byDay } from "@/model/record";
import { historyOf, type Mark, type Sitting } from "@/model/sittings";
import { Failure } from "../ui/Failure";
import { Empty, Loading } from "../ui/States";
import { Changes } from "./Changes";
import type { PanelProps } from "./panel";

const page = 200;

/** Who wrote when and what it changed, the latest first, with the revisions that froze it. */
export function History({ document, language, text, onGo }: PanelProps) {
  const { t, i18n } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ["history", document.id, language],
    queryFn: ({ pageParam }) => pageOf(document.id, language, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ after }) => (after > 0 ? Math.max(0, after - page) : undefined),
    enabled: text.status.state !== "opening",
    refetchInterval: 15_000,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const commits = list.data.pages.toReversed().flatMap(({ items }) => items);
  const known = new Map(commits.map((commit) => [commit.version, commit]));
  const revisions = list.data.pages[0]?.revisions ?? [];
  const entries = historyOf([...known.values()], revisions, language);
  if (entries.length === 0) return <Empty title={t("editor.noHistory")} />;
  const rest = { document, language, text, ...(onGo === undefined ? {} : { onGo }) };
  return (
    <div className="history">
      {byDay(entries, ({ ended }) => ended).map(({ day: key, items }) => (
        <section key={`${key} ${items[0]?.to}`} aria-label={day(items[0]?.ended, i18n.language)}>
          <h3>{day(items[0]?.ended, i18n.language)}</h3>
          <ol className="card acts">
            {items.map((entry) =>
              entry.kind === "revision" ? (
                <Frozen key={entry.revision.id} mark={entry} {...rest} />
              ) : (
                <Sat key={entry.from} sitting={entry} {...rest} />
              ),
            )}
          </ol>
        </section>
      ))}
      {list.hasNextPage ? (
        <Button className="btn" onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t("editor.earlier")}
        </Button>
      ) : null}
    </div>
  );
}

/** The commits after a version; where none is named, the last ones, with the revisions there are. */
async function pageOf(id: string, language: string, wanted: number | null) {
  const now = wanted === null ? await load(id) : null;
  const head = now?.languages.find((one) => one.language === language)?.version ?? 0;
  const after = wanted ?? Math.max(0, head - page);
  return { after, items: (await history(id, language, String(after))).items, revisions: now?.revisions ?? [] };
}

function Sat({ sitting, ...panel }: PanelProps & { readonly sitting: Sitting }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const [began, ended] = [sitting.began, sitting.ended].map((at) => clockTime(at, i18n.language));
  return (
    <li className="sitting">
      <p>
        <strong>
          <bdi>{sitting.name}</bdi>
        </strong>{" "}
        <span className="muted small">{began === ended ? ended : `${began}–${ended}`}</span>
      </p>
      <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t(open ? "editor.hideChanges" : "editor.showChanges")}
      </Button>
      {open ? <Changes {...panel} from={sitting.from} to={sitting.to} /> : null}
    </li>
  );
}

function Frozen({ mark: { revision, to }, ...panel }: PanelProps & { readonly mark: Mark }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li className="sitting revision">
      <p>
        <strong>
          <bdi>{t("editor.revision", { name: revision.name })}</bdi>
        </strong>{" "}
        <span className="muted small">
          {nameOf(revision.frozenBy)} · {clockTime(revision.frozenAt ?? "", i18n.language)}
        </span>
      </p>
      <p className="row">
        <a className="link" href={address(`/revisions/${revision.id}/languages/${panel.language}.pdf`)}>
          {t("editor.look")}
        </a>
        <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? "editor.hideChanges" : "editor.compareToNow")}
        </Button>
      </p>
      {open ? <Changes {...panel} from={to} /> : null}
    </li>
  );
}
