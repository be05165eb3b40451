import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { waive, waivers } from "@/api/documents";
import { moment } from "@/i18n/dates";
import { ownName } from "@/i18n/languages";
import { may } from "@/model/rights";
import type { ChecksView, DocumentView, Finding } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";
import { FindingCard } from "../ui/FindingCard";
import { Empty, Pill } from "../ui/States";

/** What the checks found; what blocks can be waived by name and with a reason. */
export function Findings({ document, checks }: { readonly document: DocumentView; readonly checks: ChecksView }) {
  const { t, i18n } = useTranslation();
  const given = useQuery({ queryKey: ["waivers", document.id], queryFn: () => waivers(document.id), retry: false });
  const all = [...checks.form, ...checks.concordance];
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const ordered = all.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  return (
    <>
      {all.length === 0 ? <Empty title={t("clerk.green")} /> : null}
      <ul className="findings two">
        {ordered.map((finding) => (
          <li key={`${finding.code} ${finding.language} ${finding.block} ${finding.message}`}>
            <FindingCard finding={finding} />
            <footer className="row small">
              {finding.language === null ? null : (
                <Link to={`/documents/${document.id}/${finding.language}/edit`} lang={finding.language}>
                  {ownName(finding.language)} {finding.label ?? ""}
                </Link>
              )}
              {isWaivable(finding) && may(document, "waive") ? (
                <Waive document={document.id} finding={finding} />
              ) : null}
            </footer>
          </li>
        ))}
      </ul>
      {given.data === undefined || given.data.items.length === 0 ? null : (
        <>
          <h3>{t("clerk.waived")}</h3>
          <ul className="notes">
            {given.data.items.map((waiver) => (
              <li key={waiver.id}>
                <Pill tone="warn">{ownName(waiver.language)}</Pill>
                <span>
                  <bdi>{waiver.reason}</bdi>{" "}
                  <span className="muted">
                    {waiver.by.name} · {moment(waiver.at, i18n.language)} · {waiver.code}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {checks.unconfirmed.length === 0 ? null : (
        <details className="unconfirmed">
          <summary>{t("clerk.unconfirmed", { count: checks.unconfirmed.length })}</summary>
          <ul className="muted small">
            {[...new Set(checks.unconfirmed.map(({ language }) => language))].map((language) => (
              <li key={language}>
                <bdi>{ownName(language)}</bdi>:{" "}
                {checks.unconfirmed
                  .filter((one) => one.language === language)
                  .map(({ formula }) => t(`formulae.${formula}`))
                  .join(" · ")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A finding that blocks, of one language; a place left open has to be filled. */
type Waivable = Finding & { readonly language: string };

const isWaivable = (finding: Finding): finding is Waivable =>
  finding.severity === "error" && finding.language !== null && !finding.code.endsWith(".open-place");

function Waive({ document, finding }: { readonly document: string; readonly finding: Waivable }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const { code, language, block } = finding;
  const give = useMutation({
    mutationFn: () => waive(document, { finding: { code, language, block }, reason: reason.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["checks", document] });
      void queries.invalidateQueries({ queryKey: ["waivers", document] });
    },
  });
  return (
    <Ask title={t("clerk.waiveTitle")} trigger={<Button className="link">{t("clerk.waive")}</Button>}>
      {(close) => (
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            give.mutate(undefined, { onSuccess: close });
          }}
        >
          <p className="muted">{t("clerk.waiveText")}</p>
          <TextField label={t("clerk.reason")} value={reason} onChange={setReason} multiline isRequired autoFocus />
          {give.isError ? <Failure error={give.error} /> : null}
          <div className="row end">
            <Button type="submit" className="btn btn-primary" isDisabled={give.isPending}>
              {t("clerk.waive")}
            </Button>
          </div>
        </Form>
      )}
    </Ask>
  );
}
