import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { keyOf } from "@/model/findings";
import type { Finding } from "@/model/wire";
import { useFindingText } from "./findingText";
import { Pill } from "./States";

interface FindingLinesProps {
  readonly findings: readonly Finding[];
  /** What can be done about one of them. */
  readonly deed?: (finding: Finding) => ReactNode;
}

/** What the checks noticed at one place, a line each, in the words of the interface. */
export function FindingLines({ findings, deed }: FindingLinesProps) {
  const { t } = useTranslation();
  const said = useFindingText();
  return (
    <ul className="lines">
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <Pill tone={finding.severity === "error" ? "bad" : finding.severity === "warning" ? "warn" : "plain"}>
            {t(`severity.${finding.severity}`)}
          </Pill>
          <span className="grow" dir="auto">
            {said(finding)}
          </span>
          {deed?.(finding)}
        </li>
      ))}
    </ul>
  );
}
