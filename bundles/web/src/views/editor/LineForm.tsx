import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { TextField } from "../ui/Field";

interface LineFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onDone: (words: string) => void;
}

/** One line of words that a command needs. */
export function LineForm({ label, hint, value, onDone }: LineFormProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(value);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") onDone(words.trim());
      }}
    >
      <TextField label={label} value={words} onChange={setWords} isRequired autoFocus {...(hint ? { hint } : {})} />
      <div className="row end">
        <Button type="submit" className="btn btn-primary">
          {t("common.apply")}
        </Button>
      </div>
    </Form>
  );
}
