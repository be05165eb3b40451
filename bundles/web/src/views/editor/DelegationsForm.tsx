import { useState } from "react";
import { Button, Form, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDelegations } from "@/api/delegations";
import { TextField } from "../ui/Field";

interface DelegationsFormProps {
  readonly chosen: readonly string[];
  readonly onDone: (codes: readonly string[]) => void;
}

/** Who wants this wording: the delegations known here by a press, others by their code. */
export function DelegationsForm({ chosen, onDone }: DelegationsFormProps) {
  const { t } = useTranslation();
  const known = useDelegations();
  const [codes, setCodes] = useState(chosen.join(" "));
  const list = codes.split(/[\s,;]+/).filter(Boolean);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone([...new Set(list)]);
      }}
    >
      {known.length === 0 ? null : (
        <ToggleButtonGroup
          className="codes"
          aria-label={t("editor.ask.delegations")}
          selectionMode="multiple"
          selectedKeys={list}
          onSelectionChange={(keys) => setCodes([...keys].join(" "))}
        >
          {known.map(({ code, name }) => (
            <ToggleButton key={code} id={code} className="btn small" aria-label={name}>
              {code}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <TextField
        label={t("editor.ask.delegations")}
        hint={t("editor.ask.delegationsHint")}
        value={codes}
        onChange={setCodes}
        autoFocus
      />
      <div className="row end">
        <Button type="submit" className="btn btn-primary">
          {t("common.apply")}
        </Button>
      </div>
    </Form>
  );
}
