import { useTranslation } from "react-i18next";
import type { SegmentView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { FindingCard } from "../ui/FindingCard";
import { stateOf } from "./segments";

interface PanelProps {
  readonly segments: readonly SegmentView[];
  readonly current: SegmentView | null;
  readonly failure: unknown;
}

/** How far the translation is, and what the checks say of the paragraph at hand. */
export function BenchPanel({ segments, current, failure }: PanelProps) {
  const { t } = useTranslation();
  const states = ["reviewed", "translated", "stale", "untranslated"] as const;
  const counts = states.map((name) => ({
    name,
    count: segments.filter((segment) => stateOf(segment).name === name).length,
  }));
  return (
    <aside className="bench-side" aria-label={t("editor.panel")}>
      <Failure error={failure} />
      <div className="card">
        <span className="caps">{t("bench.progress")}</span>
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
      {current?.findings.map((finding) => (
        <FindingCard key={`${finding.code} ${finding.message}`} finding={finding} />
      ))}
      {current !== null && current.findings.length === 0 ? (
        <p className="muted small">{t("bench.clean", { label: current.label ?? "" })}</p>
      ) : null}
    </aside>
  );
}
