import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button, Form, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { accounts, changeAccount, createAccount, createDelegation, delegations } from "@/api/accounts";
import { initials } from "@/model/people";
import type { AccountView, DelegationView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { Choice, TextField } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";

/** Accounts and delegations. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const parties = useQuery({ queryKey: ["delegations"], queryFn: delegations });
  return (
    <div className="wrap">
      <h1>{t("administration.title")}</h1>
      <Tabs>
        <TabList className="tabs" aria-label={t("administration.title")}>
          <Tab id="accounts">{t("administration.accounts")}</Tab>
          <Tab id="delegations">{t("administration.delegations")}</Tab>
        </TabList>
        <TabPanel id="accounts">
          <Accounts parties={parties.data?.items ?? []} />
        </TabPanel>
        <TabPanel id="delegations">
          <Delegations parties={parties.data?.items ?? []} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

function Accounts({ parties }: { readonly parties: readonly DelegationView[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["accounts"], queryFn: accounts });
  const change = useMutation({
    mutationFn: (account: AccountView) => changeAccount(account, { disabled: account.disabled !== true }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const partyOf = (account: AccountView): string | null => {
    const { delegation } = account;
    if (delegation === null || delegation === undefined) return null;
    return typeof delegation === "string"
      ? (parties.find(({ id }) => id === delegation)?.code ?? delegation)
      : delegation.code;
  };
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      {change.isError ? <Failure error={change.error} /> : null}
      <ul className="people">
        {list.data.items.map((account) => (
          <li key={account.id}>
            <span className="avatar" aria-hidden>
              {initials(account.name)}
            </span>
            <span className="grow">
              <strong>{account.name}</strong> <span className="muted">{account.login}</span>
            </span>
            {partyOf(account) === null ? null : <Pill tone="plain">{partyOf(account)}</Pill>}
            {account.administrator ? <Pill>{t("roles.administrator")}</Pill> : null}
            {account.disabled ? <Pill tone="bad">{t("administration.disabled")}</Pill> : null}
            <Button className="btn small" onPress={() => change.mutate(account)}>
              {t(account.disabled ? "administration.enable" : "administration.disable")}
            </Button>
          </li>
        ))}
      </ul>
      <NewAccount parties={parties} />
    </>
  );
}

const none = "none";

function NewAccount({ parties }: { readonly parties: readonly DelegationView[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [party, setParty] = useState(none);
  const create = useMutation({
    mutationFn: createAccount,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = (name: string): string => String(new FormData(form).get(name) ?? "").trim();
    create.mutate(
      {
        login: given("login"),
        name: given("name"),
        password: given("password"),
        ...(party === none ? {} : { delegation: party }),
      },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <Form className="form inline" onSubmit={submit}>
      <TextField label={t("signIn.login")} name="login" isRequired autoComplete="off" />
      <TextField label={t("administration.name")} name="name" isRequired />
      <TextField label={t("signIn.password")} name="password" type="password" isRequired autoComplete="new-password" />
      <Choice
        label={t("administration.delegation")}
        items={[
          { id: none, name: t("common.none") },
          ...parties.map(({ id, code, name }) => ({ id, name: `${code} ${name}` })),
        ]}
        value={party}
        onChange={setParty}
      />
      <Button type="submit" className="btn" isDisabled={create.isPending}>
        {t("administration.add")}
      </Button>
      {create.isError ? <Failure error={create.error} /> : null}
    </Form>
  );
}

function Delegations({ parties }: { readonly parties: readonly DelegationView[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: ({ code, name }: { code: string; name: string }) => createDelegation(code, name),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["delegations"] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    create.mutate({ code: String(given.get("code")).trim(), name: String(given.get("name")).trim() });
    event.currentTarget.reset();
  };
  return (
    <>
      {parties.length === 0 ? <Empty title={t("administration.noDelegations")} /> : null}
      <ul className="people">
        {parties.map((party) => (
          <li key={party.id}>
            <Pill>{party.code}</Pill> <span className="grow">{party.name}</span>
          </li>
        ))}
      </ul>
      <Form className="form inline" onSubmit={submit}>
        <TextField label={t("administration.code")} name="code" isRequired />
        <TextField label={t("administration.name")} name="name" isRequired />
        <Button type="submit" className="btn" isDisabled={create.isPending}>
          {t("administration.add")}
        </Button>
        {create.isError ? <Failure error={create.error} /> : null}
      </Form>
    </>
  );
}
