import "@/style/record.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { audit } from "@/api/dossiers";
import { clockTime, day, instant } from "@/i18n/dates";
import { byDay, type Kind, kindOf, kinds } from "@/model/record";
import type { AuditEntry } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Choice } from "../ui/Field";
import { Empty, Loading } from "../ui/States";
import { Act } from "./Act";

const everything = "all";

/** The record of a dossier, or of the system, day by day: who did what; each entry bears the hash that ties it to the one before. */
export function AuditList({ dossier }: { readonly dossier?: string }) {
  const { t, i18n } = useTranslation();
  const [kind, setKind] = useState<Kind | typeof everything>(everything);
  const [person, setPerson] = useState(everything);
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
  const people = new Map(entries.map(({ actor }) => [actor.id, actor.name]));
  const there = kinds.filter((name) => entries.some((entry) => kindOf(entry) === name));
  const shown = entries.filter(
    (entry) => (kind === everything || kindOf(entry) === kind) && (person === everything || entry.actor.id === person),
  );
  return (
    <div className="record">
      <div className="row record-filters">
        <Choice
          label={t("audit.kind")}
          value={kind}
          onChange={setKind}
          items={[
            { id: everything, name: t("audit.kinds.all") },
            ...there.map((id) => ({ id, name: t(`audit.kinds.${id}`) })),
          ]}
        />
        <Choice
          label={t("audit.who")}
          value={person}
          onChange={setPerson}
          items={[{ id: everything, name: t("audit.everybody") }, ...[...people].map(([id, name]) => ({ id, name }))]}
        />
        <p className="small muted" role="status">
          {list.hasNextPage
            ? t("audit.shownSoFar", { count: shown.length })
            : t("audit.shown", { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? <Empty title={t("audit.nothing")} /> : null}
      {byDay(shown, ({ at }) => at).map(({ day: key, items }) => (
        <section key={key} aria-label={day(items[0]?.at, i18n.language)}>
          <h3>{day(items[0]?.at, i18n.language)}</h3>
          <ol className="card acts">
            {items.map((entry) => (
              <Entry key={entry.number} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {list.hasNextPage ? (
        <Button className="btn" onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t("common.more")}
        </Button>
      ) : null}
    </div>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <time dateTime={entry.at} className="small muted" title={instant(entry.at, i18n.language)}>
        {clockTime(entry.at, i18n.language)}
      </time>
      <div className="grow">
        <p>
          <strong>
            <bdi>{entry.actor.name}</bdi>
          </strong>{" "}
          <Act entry={entry} />
        </p>
        <details className="small muted">
          <summary>{t("audit.entry", { number: entry.number })}</summary>
          <dl dir="ltr">
            <dt>{t("audit.when")}</dt>
            <dd>{entry.at}</dd>
            <dt>{t("audit.what")}</dt>
            <dd>
              {entry.action} · {entry.subject}
            </dd>
            {Object.entries(entry.details).map(([name, value]) => (
              <Detail key={name} name={name} value={value} />
            ))}
            <dt>{t("audit.hash")}</dt>
            <dd>
              <code>{entry.hash}</code>
            </dd>
          </dl>
        </details>
      </div>
    </li>
  );
}

function Detail({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
