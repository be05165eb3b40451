import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { checks } from "@/api/documents";
import { Failure } from "../ui/Failure";
import { FindingCard } from "../ui/FindingCard";
import { Empty, Loading } from "../ui/States";
import { showBlock } from "./outline";
import type { PanelProps } from "./panel";

/** What the rules of form and the comparison of languages say of this text. */
export function Checks({ document, language, text, onGo }: PanelProps) {
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
  const go = (block: string | null): void => {
    onGo?.();
    setTimeout(() => text.view !== null && block !== null && showBlock(text.view, block), 0);
  };
  if (here.length === 0) return <Empty title={t("editor.noFindings")}>{t("editor.noFindingsText")}</Empty>;
  return (
    <ul className="findings">
      {here.map((finding) => (
        <li key={`${finding.code} ${finding.block} ${JSON.stringify(finding.details)} ${finding.message}`}>
          <FindingCard finding={finding} go={() => go(finding.block)} />
        </li>
      ))}
    </ul>
  );
}
