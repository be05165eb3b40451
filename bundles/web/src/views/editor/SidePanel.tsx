import { useQuery } from "@tanstack/react-query";
import { TextSelection } from "prosemirror-state";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { checks, history } from "@/api/documents";
import { members } from "@/api/dossiers";
import type { LiveText } from "@/editor/useText";
import { moment } from "@/i18n/dates";
import { delegationCode, hueOf, initials, nameOf } from "@/model/people";
import type { DocumentView, Finding } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Empty, Loading, Pill } from "../ui/States";

interface PanelProps {
  readonly document: DocumentView;
  readonly language: string;
  readonly text: LiveText;
}

/** One panel at a time: what the checks say, what happened, who is here. */
export function SidePanel(props: PanelProps) {
  const { t } = useTranslation();
  return (
    <aside className="side" aria-label={t("editor.panel")}>
      <Tabs>
        <TabList className="tabs" aria-label={t("editor.panel")}>
          <Tab id="checks">{t("editor.checks")}</Tab>
          <Tab id="history">{t("editor.history")}</Tab>
          <Tab id="people">{t("editor.people")}</Tab>
        </TabList>
        <TabPanel id="checks">
          <Checks {...props} />
        </TabPanel>
        <TabPanel id="history">
          <History {...props} />
        </TabPanel>
        <TabPanel id="people">
          <People {...props} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

function Checks({ document, language, text }: PanelProps) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ["checks", document.id],
    queryFn: () => checks(document.id),
    refetchInterval: 10_000,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const here = [...found.data.form, ...found.data.concordance].filter(
    (one) => one.language === null || one.language === language,
  );
  if (here.length === 0) return <Empty title={t("editor.noFindings")}>{t("editor.noFindingsText")}</Empty>;
  return (
    <ul className="findings">
      {here.map((finding) => (
        <li key={`${finding.code} ${finding.block} ${finding.message}`}>
          <FindingCard finding={finding} go={() => goTo(text, finding.block)} />
        </li>
      ))}
    </ul>
  );
}

/** One thing a check noticed. */
export function FindingCard({ finding, go }: { readonly finding: Finding; readonly go?: () => void }) {
  const { t } = useTranslation();
  const tone = finding.severity === "error" ? "bad" : finding.severity === "warning" ? "warn" : "plain";
  return (
    <div className={`card finding ${tone}`}>
      <header>
        <Pill tone={tone}>{t(`severity.${finding.severity}`)}</Pill>
        {finding.block === null || go === undefined ? null : (
          <Button className="link" onPress={go}>
            {finding.label || t("editor.show")}
          </Button>
        )}
      </header>
      <p>{t(`findings.${finding.code.replaceAll(".", "-")}`, { ...finding.details, defaultValue: finding.message })}</p>
    </div>
  );
}

function goTo(text: LiveText, block: string | null): void {
  const { view } = text;
  if (view === null || block === null) return;
  view.state.doc.descendants((node, pos) => {
    if (node.attrs["id"] !== block) return true;
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos + 1))).scrollIntoView());
    view.focus();
    return false;
  });
}

function History({ document, language, text }: PanelProps) {
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

function People({ document, text }: PanelProps) {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ["members", document.dossier], queryFn: () => members(document.dossier) });
  const here = new Set(text.status.people.map(({ id }) => id));
  return (
    <ul className="present">
      {list.data?.items.map(({ account, role }) => (
        <li key={`${account.id} ${role}`}>
          <span className={`avatar h${hueOf(delegationCode(account.delegation) ?? account.name)}`} aria-hidden>
            {initials(account.name)}
          </span>
          <span className="grow">
            {account.name} <span className="muted small">{t(`roles.${role}`)}</span>
          </span>
          {here.has(account.id) ? <Pill tone="good">{t("editor.here")}</Pill> : null}
        </li>
      ))}
    </ul>
  );
}
