import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { createDelegation, delegations, removeDelegation, renameDelegation } from "@/api/accounts";
import type { DelegationView } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";

/** The delegations that people here act for. */
export function Delegations() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ["delegations"], queryFn: delegations });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      {list.data.items.length === 0 ? (
        <Empty title={t("administration.noDelegations")}>{t("administration.noDelegationsText")}</Empty>
      ) : (
        <ul className="people">
          {list.data.items.map((party) => (
            <Party key={party.code} party={party} />
          ))}
        </ul>
      )}
      <NewDelegation />
    </>
  );
}

/** Does something to the delegations, and looks at them again. */
function useDelegationChange<T>(change: (input: T) => Promise<unknown>, onSuccess: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess,
    onSettled: () => void queries.invalidateQueries({ queryKey: ["delegations"] }),
  });
}

function Party({ party }: { readonly party: DelegationView }) {
  const { t } = useTranslation();
  return (
    <li>
      <Pill>{party.code}</Pill> <span className="grow">{party.name}</span>
      <Ask
        title={t("administration.renameTitle", { code: party.code })}
        trigger={
          <Button className="btn small" aria-label={t("administration.renameOf", { name: party.name })}>
            {t("administration.rename")}
          </Button>
        }
      >
        {(close) => <Rename party={party} onDone={close} />}
      </Ask>
      <Ask
        title={t("administration.removeTitle")}
        trigger={
          <Button className="btn small" aria-label={t("administration.remove", { name: party.name })}>
            {t("administration.removeAction")}
          </Button>
        }
      >
        {(close) => <Remove party={party} onDone={close} />}
      </Ask>
    </li>
  );
}

interface AboutParty {
  readonly party: DelegationView;
  readonly onDone: () => void;
}

function Rename({ party, onDone }: AboutParty) {
  const { t } = useTranslation();
  const [name, setName] = useState(party.name);
  const rename = useDelegationChange(() => renameDelegation(party, name.trim()), onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    rename.mutate(undefined);
  };
  return (
    <Form className="form" onSubmit={submit}>
      <TextField label={t("administration.name")} value={name} onChange={setName} isRequired />
      {rename.isError ? <Failure error={rename.error} /> : null}
      <div className="row end">
        <Button type="submit" className="btn btn-primary" isDisabled={rename.isPending}>
          {t("administration.save")}
        </Button>
      </div>
    </Form>
  );
}

function Remove({ party, onDone }: AboutParty) {
  const { t } = useTranslation();
  const remove = useDelegationChange(() => removeDelegation(party), onDone);
  return (
    <div className="form">
      <p>{t("administration.removeText", { name: party.name })}</p>
      {remove.isError ? <Failure error={remove.error} /> : null}
      <div className="row end">
        <Button className="btn" onPress={onDone}>
          {t("common.cancel")}
        </Button>
        <Button className="btn btn-bad" onPress={() => remove.mutate(undefined)} isDisabled={remove.isPending}>
          {t("administration.removeAction")}
        </Button>
      </div>
    </div>
  );
}

const nameless = { code: "", name: "" };

function NewDelegation() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(nameless);
  const create = useDelegationChange(
    () => createDelegation(typed.code.trim(), typed.name.trim()),
    () => setTyped(nameless),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(undefined);
  };
  return (
    <Form className="form inline" aria-label={t("administration.newDelegation")} onSubmit={submit}>
      <TextField
        label={t("administration.code")}
        value={typed.code}
        onChange={(code) => setTyped({ ...typed, code })}
        isRequired
      />
      <TextField
        label={t("administration.name")}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
        isRequired
      />
      <Button type="submit" className="btn" isDisabled={create.isPending}>
        {t("administration.add")}
      </Button>
      {create.isError ? <Failure error={create.error} /> : null}
    </Form>
  );
}
