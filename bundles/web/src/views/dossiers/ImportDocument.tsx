import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useState } from "react";
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { importFile } from "@/api/dossiers";
import type { DocumentSummary } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { Choice } from "../ui/Field";
import { ImportReport } from "./ImportReport";

const fresh = "new";

/** Takes an Akoma Ntoso or HTML file into the dossier and shows what was not understood. */
export function ImportDocument({
  dossier,
  documents,
}: {
  readonly dossier: string;
  readonly documents: readonly DocumentSummary[];
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [into, setInto] = useState(fresh);
  const bring = useMutation({
    mutationFn: (file: File) => importFile(dossier, file, into === fresh ? undefined : into),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["dossier", dossier] }),
  });
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined) bring.mutate(file);
  };
  const trigger = (
    <Button className="btn" onPress={() => bring.reset()}>
      <FileUp size={16} aria-hidden /> {t("import.action")}
    </Button>
  );
  return (
    <Ask title={t("import.title")} trigger={trigger} wide>
      {(close) =>
        bring.isSuccess ? (
          <ImportReport done={bring.data} close={close} />
        ) : (
          <div className="form">
            {documents.length === 0 ? null : (
              <Choice
                label={t("import.into")}
                value={into}
                onChange={setInto}
                items={[
                  { id: fresh, name: t("import.intoNew") },
                  ...documents.map(({ id, title, symbol }) => ({ id, name: symbol ? `${symbol} · ${title}` : title })),
                ]}
              />
            )}
            <DropZone
              className="drop"
              onDrop={(event) => {
                void Promise.all(event.items.filter((item) => item.kind === "file").map((item) => item.getFile())).then(
                  take,
                );
              }}
            >
              <Text slot="label">{bring.isPending ? t("import.running") : t("import.drop")}</Text>
              <FileTrigger
                acceptedFileTypes={[".xml", ".akn", ".html", ".htm"]}
                onSelect={(list) => take([...(list ?? [])])}
              >
                <Button className="btn" isDisabled={bring.isPending}>
                  {t("import.choose")}
                </Button>
              </FileTrigger>
            </DropZone>
            {bring.isError ? <Failure error={bring.error} /> : null}
          </div>
        )
      }
    </Ask>
  );
}
