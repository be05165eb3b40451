import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { createAccount } from "@/api/accounts";
import { TextField, Tick } from "../ui/Field";
import { DelegationChoice } from "./DelegationChoice";
import { FormEnd } from "./FormEnd";

/** Makes an account for somebody. */
export function NewAccountForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [login, setLogin] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [delegation, setDelegation] = useState("");
  const [administrator, setAdministrator] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      createAccount({
        login: login.trim(),
        name: name.trim(),
        password,
        administrator,
        ...(delegation === "" ? {} : { delegation }),
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["accounts"] });
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Form className="form" onSubmit={submit}>
      <TextField label={t("signIn.login")} value={login} onChange={setLogin} isRequired autoComplete="off" />
      <TextField label={t("administration.name")} value={name} onChange={setName} isRequired autoComplete="off" />
      <TextField
        label={t("signIn.password")}
        type="password"
        value={password}
        onChange={setPassword}
        isRequired
        autoComplete="new-password"
        hint={t("administration.passwordHint")}
      />
      <DelegationChoice value={delegation} onChange={setDelegation} />
      <Tick label={t("administration.isAdministrator")} isSelected={administrator} onChange={setAdministrator} />
      <FormEnd deed={t("administration.add")} change={create} onCancel={onDone} />
    </Form>
  );
}
