import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { waive } from "@/api/documents";
import type { Finding } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";

/** A finding that blocks, of one language; a place left open has to be filled. */
type Waivable = Finding & { readonly language: string };

/** Whether somebody may let the package pass in spite of a finding. */
export const isWaivable = (finding: Finding): finding is Waivable =>
  finding.severity === "error" && finding.language !== null && !finding.code.endsWith(".open-place");

/** Lets the package pass in spite of a finding, by name and with a reason. */
export function Waive({ document, finding }: { readonly document: string; readonly finding: Waivable }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const { code, language, block } = finding;
  const give = useMutation({
    mutationFn: () => waive(document, { finding: { code, language, block }, reason: reason.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["checks", document] });
      void queries.invalidateQueries({ queryKey: ["waivers", document] });
    },
  });
  return (
    <Ask title={t("clerk.waiveTitle")} trigger={<Button className="link">{t("clerk.waive")}</Button>}>
      {(close) => (
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            give.mutate(undefined, { onSuccess: close });
          }}
        >
          <p className="muted">{t("clerk.waiveText")}</p>
          <TextField label={t("clerk.reason")} value={reason} onChange={setReason} multiline isRequired autoFocus />
          {give.isError ? <Failure error={give.error} /> : null}
          <div className="row end">
            <Button type="submit" className="btn btn-primary" isDisabled={give.isPending}>
              {t("clerk.waive")}
            </Button>
          </div>
        </Form>
      )}
    </Ask>
  );
}
