import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type AccountChange, changeAccount } from "@/api/accounts";
import type { AccountView } from "@/model/wire";
import { TextField, Tick } from "../ui/Field";
import { DelegationChoice } from "./DelegationChoice";
import { FormEnd } from "./FormEnd";

interface AccountFormProps {
  readonly account: AccountView;
  readonly onDone: () => void;
}

/** Changes somebody's account: only what was altered is sent. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(account.name);
  const [delegation, setDelegation] = useState(account.delegation ?? "");
  const [administrator, setAdministrator] = useState(account.administrator === true);
  const [disabled, setDisabled] = useState(account.disabled === true);
  const [password, setPassword] = useState("");
  const altered: AccountChange = {
    ...(name.trim() === account.name ? {} : { name: name.trim() }),
    ...(delegation === (account.delegation ?? "") ? {} : { delegation }),
    ...(administrator === (account.administrator === true) ? {} : { administrator }),
    ...(disabled === (account.disabled === true) ? {} : { disabled }),
    ...(password === "" ? {} : { password }),
  };
  const save = useMutation({
    mutationFn: () => changeAccount(account, altered),
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (Object.keys(altered).length === 0) onDone();
    else save.mutate();
  };
  return (
    <Form className="form" onSubmit={submit}>
      <TextField label={t("administration.name")} value={name} onChange={setName} isRequired autoComplete="off" />
      <DelegationChoice value={delegation} onChange={setDelegation} />
      <TextField
        label={t("administration.newPassword")}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={t("administration.newPasswordHint")}
      />
      <Tick label={t("administration.isAdministrator")} isSelected={administrator} onChange={setAdministrator} />
      <Tick label={t("administration.isDisabled")} isSelected={disabled} onChange={setDisabled} />
      <FormEnd deed={t("administration.save")} change={save} onCancel={onDone} />
    </Form>
  );
}
