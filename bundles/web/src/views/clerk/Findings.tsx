import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { inOfficialOrder, ownName } from "@/i18n/languages";
import { all, blocks, grouped, keyOf, type Passage } from "@/model/findings";
import { may } from "@/model/rights";
import type { ChecksView, DocumentView, Finding } from "@/model/wire";
import { FindingLines } from "../ui/FindingLines";
import { Empty, Pill } from "../ui/States";
import { Unconfirmed } from "./Unconfirmed";
import { isWaivable, Waive } from "./Waive";
import { Waived } from "./Waived";

interface FindingsProps {
  readonly document: DocumentView;
  readonly checks: ChecksView;
}

/** What the checks found, by language and paragraph, each with the way there; what blocks can be waived by name and with a reason. */
export function Findings({ document, checks }: FindingsProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<"blocking" | "all" | null>(null);
  const found = all(checks);
  const blocking = found.filter(blocks);
  const shows = wanted ?? (blocking.length > 0 ? "blocking" : "all");
  const shown = shows === "blocking" ? blocking : found;
  const languages = inOfficialOrder(document.languages.map(({ language }) => language));
  const groups = grouped(shown, languages);
  const deed = (finding: Finding) =>
    isWaivable(finding) && may(document, "waive") ? <Waive document={document.id} finding={finding} /> : null;
  return (
    <>
      {found.length === 0 ? <Empty title={t("clerk.green")} /> : null}
      {blocking.length === 0 || blocking.length === found.length ? null : (
        <ToggleButtonGroup
          className="seg"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shows]}
          onSelectionChange={(keys) => setWanted([...keys][0] as "blocking" | "all")}
          aria-label={t("clerk.which")}
        >
          <ToggleButton id="blocking">{t("clerk.whatBlocks", { count: blocking.length })}</ToggleButton>
          <ToggleButton id="all">{t("clerk.everything", { count: found.length })}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {groups.document.length === 0 ? null : (
        <section className="found" aria-labelledby="found-document">
          <h3 id="found-document">
            <span className="grow">{t("clerk.ofDocument")}</span>
          </h3>
          <ul className="card passages">
            {groups.document.map((finding) => (
              <li key={keyOf(finding)}>
                <Link className="where" to={`/documents/${document.id}#fact-${finding.details?.["field"] ?? ""}`}>
                  {t("clerk.toFacts")}
                </Link>
                <FindingLines findings={[finding]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.languages.map((group) => (
        <section key={group.language} className="found" aria-labelledby={`found-${group.language}`}>
          <h3 id={`found-${group.language}`}>
            <span className="grow" lang={group.language}>
              {ownName(group.language)}
            </span>
            <Pill tone={group.blocking > 0 ? "bad" : "warn"}>
              {group.blocking > 0
                ? t("clerk.blocking", { count: group.blocking })
                : t("clerk.toLookAt", { count: group.passages.flatMap(({ findings }) => findings).length })}
            </Pill>
          </h3>
          <ul className="card passages">
            {group.passages.map((passage) => (
              <li key={passage.block ?? ""}>
                <Place document={document} language={group.language} passage={passage} />
                <FindingLines findings={passage.findings} deed={deed} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Waived document={document} />
      <Unconfirmed of={checks.unconfirmed} />
    </>
  );
}

interface PlaceProps {
  readonly document: DocumentView;
  readonly language: string;
  readonly passage: Passage;
}

/** The name of a place, and the way there: to the bench where a translation is at fault, to the text otherwise. */
function Place({ document, language, passage: { block, label, findings } }: PlaceProps) {
  const { t } = useTranslation();
  const field = findings[0]?.details?.["field"];
  if (block === null && typeof field === "string")
    return (
      <Link className="where" to={`/documents/${document.id}#fact-${field}`}>
        {t("clerk.toFacts")}
      </Link>
    );
  const ofTranslation = language !== document.source && findings.some(({ code }) => code.startsWith("concordance."));
  const path = `/documents/${document.id}/${language}/${ofTranslation ? "translate" : "edit"}`;
  return (
    <Link className="where" to={block === null ? path : `${path}#${encodeURIComponent(block)}`}>
      <bdi>{label || t(block === null ? "clerk.wholeText" : "clerk.unnumbered")}</bdi>
    </Link>
  );
}
