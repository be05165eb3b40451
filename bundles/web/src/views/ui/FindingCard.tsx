import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Finding } from "@/model/wire";
import { useFindingText } from "./findingText";
import { Pill } from "./States";

/** One thing a check noticed, in the words of the interface. */
export function FindingCard({ finding, go }: { readonly finding: Finding; readonly go?: () => void }) {
  const { t } = useTranslation();
  const said = useFindingText();
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
      <p dir="auto">{said(finding)}</p>
    </div>
  );
}
