import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { freeze } from "@/api/documents";
import type { DocumentView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";

/** Freezes the texts as they are now under a name. */
export function Freeze({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: () => freeze(document.id, name.trim()),
    onSuccess: () => {
      setName("");
      void queries.invalidateQueries({ queryKey: ["document", document.id] });
    },
  });
  return (
    <Form
      className="form inline freeze"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextField
        label={t("clerk.name")}
        value={name}
        onChange={setName}
        isRequired
        placeholder={document.metadata["symbol"] ?? ""}
      />
      <Button type="submit" className="btn" isDisabled={make.isPending}>
        {t("clerk.freeze")}
      </Button>
      {make.isError ? <Failure error={make.error} /> : null}
    </Form>
  );
}
