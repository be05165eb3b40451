import type { HistoryEntry, RevisionView } from "./wire";

/** What one person wrote without a longer pause: the versions it led from and to. */
export interface Sitting {
  readonly kind: "sitting";
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly began: string;
  readonly ended: string;
}

/** A revision in the history of one language: it stands above what it froze. */
export interface Mark {
  readonly kind: "revision";
  readonly revision: RevisionView;
  readonly to: number;
  readonly ended: string;
}

const pause = 15 * 60_000;

/** Puts commits, in the order they were made, together to sittings; a revision ends one. */
export function sittingsOf(commits: readonly HistoryEntry[], revisions: readonly number[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const { version, actor, time } of commits) {
    const last = sittings.at(-1);
    const goesOn =
      last !== undefined &&
      last.name === actor.name &&
      Date.parse(time) - Date.parse(last.ended) < pause &&
      !revisions.includes(last.to);
    if (goesOn) sittings[sittings.length - 1] = { ...last, to: version, ended: time };
    else sittings.push({ kind: "sitting", name: actor.name, from: version - 1, to: version, began: time, ended: time });
  }
  return sittings;
}

/** Returns sittings and revisions of a language together, the latest first. */
export function historyOf(
  commits: readonly HistoryEntry[],
  revisions: readonly RevisionView[],
  language: string,
): (Sitting | Mark)[] {
  const marks = revisions.flatMap((revision): Mark[] => {
    const to = revision.versions?.[language];
    return to === undefined ? [] : [{ kind: "revision", revision, to, ended: revision.frozenAt ?? "" }];
  });
  const sittings = sittingsOf(
    commits,
    marks.map(({ to }) => to),
  );
  return [...sittings, ...marks].reverse().sort((a, b) => b.to - a.to || order(a) - order(b));
}

const order = ({ kind }: Sitting | Mark): number => (kind === "revision" ? 0 : 1);
