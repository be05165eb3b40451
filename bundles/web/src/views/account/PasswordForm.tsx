import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { changePassword } from "@/api/accounts";
import { useSession, useSetSession } from "../shell/session";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";

const empty = { old: "", fresh: "", again: "" };

/** Changes one's own password: the present one, and the new one twice. */
export function PasswordForm() {
  const { t } = useTranslation();
  const session = useSession();
  const setSession = useSetSession();
  const [typed, setTyped] = useState(empty);
  const change = useMutation({
    mutationFn: () => changePassword(typed.old, typed.fresh),
    onSuccess: (account) => {
      setSession({ ...session, account });
      setTyped(empty);
    },
  });
  const differ = typed.again !== "" && typed.again !== typed.fresh;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.again === typed.fresh) change.mutate();
  };
  const field = (name: keyof typeof empty) => ({
    label: t(`account.${name}`),
    name,
    type: "password" as const,
    isRequired: true,
    autoComplete: name === "old" ? "current-password" : "new-password",
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <Form className="form card" onSubmit={submit}>
      <TextField {...field("old")} />
      <TextField {...field("fresh")} hint={t("account.hint")} />
      <TextField {...field("again")} {...(differ ? { error: t("account.differ") } : {})} />
      {change.isError ? <Failure error={change.error} /> : null}
      {change.isSuccess ? <p role="status">{t("account.changed")}</p> : null}
      <div className="row end">
        <Button type="submit" className="btn btn-primary" isDisabled={change.isPending}>
          {t("account.change")}
        </Button>
      </div>
    </Form>
  );
}
