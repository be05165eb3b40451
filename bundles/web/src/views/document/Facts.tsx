import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { describe } from "@/api/documents";
import { ownName } from "@/i18n/languages";
import { may } from "@/model/rights";
import type { DocumentView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Choice, TextField } from "../ui/Field";

const common = ["symbol", "session", "agendaItem"];
const byType: Readonly<Record<string, readonly string[]>> = {
  resolutionDraft: [...common, "draftDate", "jobNumber"],
  resolution: [...common, "number", "draftSymbol", "adoptionDate", "issueDate", "meeting", "jobNumber"],
};
const perLanguage: Readonly<Record<string, readonly string[]>> = {
  resolutionDraft: ["agendaTitle", "sponsors"],
  resolution: ["agendaTitle"],
};
const kindOf = (field: string): "date" | "text" => (field.endsWith("Date") ? "date" : "text");

/** The language of the fact that an address points to, such as `#fact-agendaTitle.fr`. */
const languageOf = (hash: string): string | undefined => /^#fact-\w+\.([a-z]+)$/.exec(hash)?.[1];

/** What stands around the text: the masthead is composed from these. */
export function Facts({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { hash } = useLocation();
  const [language, setLanguage] = useState(languageOf(hash) ?? document.source);
  const [changes, setChanges] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation({
    mutationFn: () =>
      describe(
        document,
        Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, value.trim() || null])),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["document", document.id] }),
  });
  const isReadOnly = !may(document, "metadata.write");
  const fields = byType[document.type] ?? [...common, "adoptionDate", "issueDate"];
  const translated = (perLanguage[document.type] ?? []).map((field) => `${field}.${language}`);
  const field = (name: string) => (
    <TextField
      key={name}
      id={`fact-${name}`}
      label={t(`metadata.${name.split(".")[0]}`)}
      type={kindOf(name)}
      value={changes[name] ?? document.metadata[name] ?? ""}
      onChange={(value) => setChanges({ ...changes, [name]: value })}
      isReadOnly={isReadOnly}
      autoFocus={hash === `#fact-${name}`}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Form className="form facts-form card" onSubmit={submit}>
      <div className="fields">{fields.map(field)}</div>
      {translated.length === 0 ? null : (
        <div className="fields">
          <Choice
            label={t("document.language")}
            items={document.languages.map((one) => ({ id: one.language, name: ownName(one.language) }))}
            value={language}
            onChange={setLanguage}
          />
          {translated.map(field)}
        </div>
      )}
      {save.isError ? <Failure error={save.error} /> : null}
      {isReadOnly ? null : (
        <div className="row end">
          <Button type="submit" className="btn" isDisabled={save.isPending || Object.keys(changes).length === 0}>
            {t("document.saveFacts")}
          </Button>
        </div>
      )}
    </Form>
  );
}
