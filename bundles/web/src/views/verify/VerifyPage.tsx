import "@/style/verify.css";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { verify } from "@/api/documents";
import { Failure } from "../ui/Failure";
import { Verdict } from "./Verdict";

/** Anybody can have a package or a signed PDF verified; nothing of it is kept. */
export function VerifyPage() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const look = useMutation({ mutationFn: verify });
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    setName(file.name);
    look.mutate(file);
  };
  return (
    <div className="wrap form">
      <div>
        <h1>{t("verify.title")}</h1>
        <p className="muted">{t("verify.about")}</p>
      </div>
      <DropZone
        className="drop"
        onDrop={(event) => {
          void Promise.all(event.items.filter((item) => item.kind === "file").map((item) => item.getFile())).then(take);
        }}
      >
        <Text slot="label">{look.isPending ? t("verify.looking", { name }) : t("verify.drop")}</Text>
        <FileTrigger
          acceptedFileTypes={[".asice", ".pdf", "application/pdf"]}
          onSelect={(list) => take([...(list ?? [])])}
        >
          <Button className="btn btn-primary" isDisabled={look.isPending}>
            {t("import.choose")}
          </Button>
        </FileTrigger>
      </DropZone>
      <div aria-live="polite" className="form">
        {look.isError ? <Failure error={look.error} /> : null}
        {look.isSuccess ? <Verdict name={name} found={look.data} /> : null}
      </div>
    </div>
  );
}
