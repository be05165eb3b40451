import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { checks } from "@/api/documents";
import { all, blocks, passagesOf } from "@/model/findings";
import { Failure } from "../ui/Failure";
import { FindingLines } from "../ui/FindingLines";
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
  const here = all(found.data).filter((one) => one.language === null || one.language === language);
  const go = (block: string): void => {
    onGo?.();
    setTimeout(() => text.view !== null && showBlock(text.view, block), 0);
  };
  if (here.length === 0) return <Empty title={t("editor.noFindings")}>{t("editor.noFindingsText")}</Empty>;
  const blocking = here.filter(blocks).length;
  return (
    <>
      <p className="small muted found-count">
        {t("clerk.blocking", { count: blocking })} · {t("clerk.everything", { count: here.length })}
      </p>
      <ul className="findings">
        {passagesOf(here).map(({ block, label, findings }) => (
          <li key={block ?? ""} className="card passage">
            {block === null ? (
              <p className="where">{t("clerk.wholeText")}</p>
            ) : (
              <Button className="link where" onPress={() => go(block)}>
                {label || t("clerk.unnumbered")}
              </Button>
            )}
            <FindingLines findings={findings} />
          </li>
        ))}
      </ul>
    </>
  );
}
