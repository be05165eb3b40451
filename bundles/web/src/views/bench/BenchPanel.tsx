import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { moment } from "@/i18n/dates";
import type { DroppedWords, SegmentsView, SegmentView } from "@/model/wire";
import { keyNames } from "../editor/keyNames";
import { Failure } from "../ui/Failure";
import { FindingCard } from "../ui/FindingCard";
import { Pill } from "../ui/States";
import { isOwn, nextState, type Rights, stateOf } from "./segments";
import { benchKeys } from "./useBenchKeys";

interface PanelProps {
  readonly bench: SegmentsView | null;
  readonly rights: Rights;
  readonly current: SegmentView | null;
  readonly failure: unknown;
  readonly set: (segment: SegmentView, state: string) => void;
  readonly go: (block: string) => void;
}

/** How far the translation is, the paragraph at hand, what the checks say of it, and what was set aside. */
export function BenchPanel({ bench, rights, current, failure, set, go }: PanelProps) {
  const { t } = useTranslation();
  return (
    <aside className="bench-side" aria-label={t("editor.panel")}>
      <Failure error={failure} />
      {bench === null ? null : <ProgressCard segments={bench.items} />}
      {bench === null || current === null ? null : <CurrentCard rights={rights} current={current} set={set} />}
      {current?.findings.map((finding) => (
        <FindingCard key={`${finding.code} ${finding.message}`} finding={finding} go={() => go(current.container)} />
      ))}
      {bench === null || bench.dropped.length === 0 ? null : <DroppedCard dropped={bench.dropped} />}
      <Keys />
    </aside>
  );
}

function ProgressCard({ segments }: { readonly segments: readonly SegmentView[] }) {
  const { t } = useTranslation();
  const states = ["reviewed", "translated", "stale", "untranslated"] as const;
  const counts = states.map((name) => ({
    name,
    count: segments.filter((segment) => stateOf(segment).name === name).length,
  }));
  return (
    <div className="card">
      <h2 className="caps">{t("bench.progress")}</h2>
      <div
        className="meter"
        role="img"
        aria-label={counts.map(({ name, count }) => `${t(`bench.states.${name}`)} ${count}`).join(", ")}
      >
        {counts.map(({ name, count }) =>
          count === 0 ? null : <span key={name} className={name} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul className="counts small">
        {counts.map(({ name, count }) => (
          <li key={name}>
            <i className={name} aria-hidden /> {t(`bench.states.${name}`)} <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CurrentProps {
  readonly rights: Rights;
  readonly current: SegmentView;
  readonly set: (segment: SegmentView, state: string) => void;
}

function CurrentCard({ rights, current, set }: CurrentProps) {
  const { t, i18n } = useTranslation();
  const { name, tone } = stateOf(current);
  const next = nextState(current, rights);
  const label = current.label || t(`bench.kinds.${current.kind}`, { defaultValue: "" });
  return (
    <div className="card current">
      <header className="row">
        <h2 className="caps grow">{label}</h2>
        <Pill tone={tone}>{t(`bench.states.${name}`)}</Pill>
      </header>
      {current.by === null || current.state === "untranslated" ? null : (
        <p className="small muted">
          {t("bench.given", { name: current.by.name, at: moment(current.at, i18n.language) })}
        </p>
      )}
      {current.stale ? <p className="small">{t("bench.changed")}</p> : null}
      {current.findings.length === 0 && current.targetText !== "" ? (
        <p className="small good">✓ {t("bench.clean", { label })}</p>
      ) : null}
      {current.state === "translated" && !current.stale && rights.mayReview && isOwn(current, rights) ? (
        <p className="small muted">{t("bench.own")}</p>
      ) : null}
      {next === null ? null : (
        <Button className="btn small" onPress={() => set(current, next)}>
          {t(`bench.mark.${next}`)}
        </Button>
      )}
    </div>
  );
}

function DroppedCard({ dropped }: { readonly dropped: readonly DroppedWords[] }) {
  const { t, i18n } = useTranslation();
  return (
    <details className="card dropped">
      <summary className="caps">{t("bench.dropped", { count: dropped.length })}</summary>
      <p className="small muted">{t("bench.droppedText")}</p>
      <ul>
        {dropped.map(({ block, words, at }) => (
          <li key={block}>
            <p dir="auto">{words}</p>
            <footer className="row small muted">
              <span className="grow">{moment(at, i18n.language)}</span>
              <Button className="link" onPress={() => void navigator.clipboard.writeText(words)}>
                {t("bench.copy")}
              </Button>
            </footer>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Keys() {
  const { t } = useTranslation();
  return (
    <div className="card keys">
      <h2 className="caps">{t("bench.keys.title")}</h2>
      <dl className="small">
        {benchKeys.map(({ keys, name }) => (
          <div key={name}>
            <dt>{t(`bench.keys.${name}`)}</dt>
            <dd>
              <kbd>{keyNames(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
