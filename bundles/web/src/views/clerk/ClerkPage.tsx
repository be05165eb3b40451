import "@/style/clerk.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { checks, document as load, packages, seal, job as watch } from "@/api/documents";
import { address } from "@/api/http";
import { nameOf } from "@/model/people";
import { may } from "@/model/rights";
import type { DocumentView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Choice } from "../ui/Field";
import { Empty, Loading } from "../ui/States";
import { Findings } from "./Findings";
import { Freeze } from "./Freeze";
import { isOver, jobIdOf } from "./job";
import { LanguageList } from "./LanguageList";
import { PackageTable } from "./PackageTable";
import { Refusal } from "./Refusal";
import { Steps } from "./Steps";
import { useRememberedJob } from "./useRememberedJob";

/** Freeze, check, render, sign, seal: the way of a text to a signed package. */
export function ClerkPage() {
  const { document: id = "" } = useParams();
  const document = useQuery({ queryKey: ["document", id], queryFn: () => load(id) });
  if (document.isPending) return <Loading />;
  if (document.isError) return <Failure error={document.error} retry={() => void document.refetch()} />;
  return <Desk document={document.data} />;
}

function Desk({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [jobId, setJobId] = useRememberedJob(document.id);
  const revision = document.revisions.find(({ id }) => id === chosen) ?? document.revisions.at(-1) ?? null;
  const [live, setLive] = useState(false);
  const asked = live ? undefined : revision?.id;
  const found = useQuery({
    queryKey: ["checks", document.id, asked ?? ""],
    queryFn: () => checks(document.id, asked),
  });
  const sealed = useQuery({ queryKey: ["packages", document.id], queryFn: () => packages(document.id) });
  const running = useQuery({
    queryKey: ["job", jobId],
    queryFn: () => watch(jobId ?? ""),
    enabled: jobId !== null,
    retry: false,
    refetchInterval: (query) => (isOver(query.state.data) || query.state.error !== null ? false : 700),
  });
  const begin = useMutation({
    mutationFn: () => seal(revision?.id ?? ""),
    onSuccess: (answer) => setJobId(jobIdOf(answer)),
  });
  // What came of another revision's package says nothing of this one.
  const job = jobId === null || running.data?.revision !== revision?.id ? null : (running.data ?? null);
  const done = job?.state === "done";
  const pack = sealed.data?.items.find(({ revision: of }) => of === revision?.id) ?? null;
  if (done && pack === null && !sealed.isFetching)
    void queries.invalidateQueries({ queryKey: ["packages", document.id] });
  const blocking = found.data?.blocking ?? 0;
  const busy = begin.isPending || (job !== null && !isOver(job) && !running.isError);
  return (
    <div className="wrap">
      <nav className="crumbs" aria-label={t("shell.where")}>
        <Link to={`/documents/${document.id}`}>{document.title}</Link>
      </nav>
      <div className="title-row">
        <h1>{t("clerk.title", { name: revision?.name ?? document.metadata["symbol"] ?? "" })}</h1>
        <div className="row">
          <Link className="btn" to="/verify">
            {t("clerk.verify")}
          </Link>
          {pack === null && may(document, "package.make") ? (
            <Button className="btn btn-primary" isDisabled={revision === null || busy} onPress={() => begin.mutate()}>
              {busy ? t("clerk.working") : t("clerk.seal")}
            </Button>
          ) : null}
          {pack === null ? null : (
            <a className="btn btn-primary" href={address(`/packages/${pack.id}.asice`)} download>
              {t("clerk.download")}
            </a>
          )}
        </div>
      </div>
      <Steps
        document={document}
        frozen={revision !== null}
        blocking={found.data === undefined ? null : blocking}
        job={job}
        sealed={pack !== null}
      />
      {begin.isError ? <Failure error={begin.error} /> : null}
      {job?.state === "failed" ? (
        <Refusal job={job} blocking={blocking} {...(pack === null && !busy ? { again: () => begin.mutate() } : {})} />
      ) : null}
      {running.isError ? <p className="failure">{t("clerk.interrupted")}</p> : null}
      <section className="row freeze-row">
        {document.revisions.length === 0 ? null : (
          <Choice
            label={t("clerk.revision")}
            value={revision?.id ?? null}
            onChange={setChosen}
            items={document.revisions.map(({ id, name, frozenAt, frozenBy }) => ({
              id,
              name: `${name} · ${nameOf(frozenBy)} · ${frozenAt?.slice(0, 10) ?? ""}`,
            }))}
          />
        )}
        {may(document, "revision.freeze") ? <Freeze document={document} /> : null}
      </section>
      {pack === null ? <Languages document={document} /> : <PackageTable pack={pack} />}
      <section>
        <div className="title-row">
          <h2 id="checks" tabIndex={-1}>
            {asked === undefined ? t("clerk.checksLive") : t("clerk.checksFrozen", { name: revision?.name ?? "" })}
          </h2>
          {revision === null ? null : (
            <Button className="link" onPress={() => setLive(!live)}>
              {live ? t("clerk.showFrozen", { name: revision.name }) : t("clerk.showLive")}
            </Button>
          )}
        </div>
        {found.isPending ? <Loading /> : null}
        {found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
        {found.data === undefined ? null : <Findings document={document} checks={found.data} />}
      </section>
    </div>
  );
}

function Languages({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  if (document.revisions.length === 0) return <Empty title={t("clerk.begin")}>{t("clerk.beginText")}</Empty>;
  return <LanguageList document={document} />;
}
