import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { compare } from "@/api/documents";
import { directionOf } from "@/i18n/languages";
import type { DiffPart } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/States";
import { showBlock } from "./outline";
import type { PanelProps } from "./panel";

interface ChangesProps extends PanelProps {
  readonly from: number;
  /** The later version; the present one where none is given. */
  readonly to?: number;
}

/** The words that came and went between two versions, paragraph by paragraph. */
export function Changes({ document, language, text, onGo, from, to }: ChangesProps) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ["comparison", document.id, language, from, to ?? "now"],
    queryFn: () => compare(document.id, language, from, to),
    staleTime: to === undefined ? 0 : Infinity,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const { added, removed, passages } = found.data;
  if (passages.length === 0) return <p className="small muted">{t("editor.sameWords")}</p>;
  const go = (block: string): void => {
    onGo?.();
    setTimeout(() => text.view !== null && showBlock(text.view, block), 0);
  };
  return (
    <div className="changes">
      <p className="small muted">
        {t("editor.added", { count: added })} · {t("editor.removed", { count: removed })}
      </p>
      <ul>
        {passages.map(({ block, label, changes }) => (
          <li key={block}>
            <Button className="link" onPress={() => go(block)}>
              {label || t("clerk.unnumbered")}
            </Button>
            <p lang={language} dir={directionOf(language)}>
              {shortened(changes).map((part, i) => (
                <Part key={i} part={part} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Part({ part: { op, text } }: { readonly part: DiffPart }) {
  return op === "insert" ? <ins>{text}</ins> : op === "delete" ? <del>{text}</del> : <span>{text}</span>;
}

const around = 30;

/** Leaves of what stayed the same a few words on either side of what changed. */
function shortened(changes: readonly DiffPart[]): DiffPart[] {
  return changes.map(({ op, text }, i) => {
    if (op !== "equal" || text.length <= 2 * around) return { op, text };
    const start = i === 0 ? "" : text.slice(0, around);
    const end = i === changes.length - 1 ? "" : text.slice(-around);
    return { op, text: `${start}…${end}` };
  });
}
