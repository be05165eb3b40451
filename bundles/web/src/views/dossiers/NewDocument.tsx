import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { newDocument } from "@/api/dossiers";
import { official, ownName } from "@/i18n/languages";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { Choice, TextField } from "../ui/Field";

const types = ["resolutionDraft", "resolution", "declaration", "statement"] as const;

/** Begins an empty document. */
export function NewDocument({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [type, setType] = useState<(typeof types)[number]>("resolutionDraft");
  const [language, setLanguage] = useState<string>("en");
  const create = useMutation({
    mutationFn: () => newDocument(dossier, { type, title: title.trim(), language }),
    onSuccess: (document) => {
      void queries.invalidateQueries({ queryKey: ["dossier", dossier] });
      void navigate(`/documents/${document.id}/${language}/edit`);
    },
  });
  const trigger = (
    <Button className="btn btn-primary">
      <FilePlus2 size={16} aria-hidden /> {t("dossier.newDocument")}
    </Button>
  );
  return (
    <Ask title={t("dossier.newDocument")} trigger={trigger}>
      {() => (
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate();
          }}
        >
          <TextField label={t("document.title")} value={title} onChange={setTitle} isRequired autoFocus multiline />
          <Choice
            label={t("document.type")}
            items={types.map((id) => ({ id, name: t(`types.${id}`) }))}
            value={type}
            onChange={setType}
          />
          <Choice
            label={t("document.language")}
            items={official.map((id) => ({ id: id as string, name: ownName(id) }))}
            value={language}
            onChange={setLanguage}
          />
          {create.isError ? <Failure error={create.error} /> : null}
          <Button type="submit" className="btn btn-primary" isDisabled={create.isPending}>
            {t("dossier.begin")}
          </Button>
        </Form>
      )}
    </Ask>
  );
}
