import type { ReactNode } from "react";
import { ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** A place with nothing in it yet: what it is, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children === undefined ? null : <div className="muted">{children}</div>}
    </div>
  );
}

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <ProgressBar className="loading" aria-label={t("common.loading")} isIndeterminate>
      <i />
      <i />
      <i />
    </ProgressBar>
  );
}

/** How far a piece of work is, with its label. */
export function Meter({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  const value = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <ProgressBar className="progress" aria-label={label} value={value}>
      <progress max={100} value={value} aria-hidden />
    </ProgressBar>
  );
}

export type Tone = "plain" | "accent" | "good" | "warn" | "bad";

/** A short label whose colour has a meaning. */
export function Pill({ tone = "accent", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`pill ${tone}`}>{children}</span>;
}
