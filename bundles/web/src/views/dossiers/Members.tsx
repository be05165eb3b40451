import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { grant, members, revoke } from "@/api/dossiers";
import { official, ownName } from "@/i18n/languages";
import { initials } from "@/model/people";
import type { DossierView, MemberView } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { Choice, TextField } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";

/** Who may do what in the dossier. */
export function Members({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ["members", dossier.id], queryFn: () => members(dossier.id) });
  const mayGrant = dossier.roles.includes("coordinator");
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      {list.data.items.length === 0 ? <Empty title={t("members.none")}>{t("members.noneText")}</Empty> : null}
      <ul className="people">
        {list.data.items.map((member) => (
          <Member
            key={`${member.account.id}${member.role}${member.language}`}
            dossier={dossier.id}
            member={member}
            mayRevoke={mayGrant}
          />
        ))}
      </ul>
      {mayGrant ? <Grant dossier={dossier.id} /> : null}
    </>
  );
}

function Member({
  dossier,
  member,
  mayRevoke,
}: {
  readonly dossier: string;
  readonly member: MemberView;
  readonly mayRevoke: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => revoke(dossier, member),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["members", dossier] }),
  });
  const { account } = member;
  const trigger = (
    <Button className="icon-btn" aria-label={t("members.revoke", { name: account.name })}>
      <UserMinus size={16} aria-hidden />
    </Button>
  );
  return (
    <li>
      <span className="avatar" aria-hidden>
        {account.delegation ?? initials(account.name)}
      </span>
      <span className="grow">
        <strong>{account.name}</strong> <span className="muted">{account.login}</span>
      </span>
      <Pill>{t(`roles.${member.role}`)}</Pill>
      {member.language === null ? null : (
        <Pill tone="plain">
          <span lang={member.language}>{ownName(member.language)}</span>
        </Pill>
      )}
      {mayRevoke ? (
        <Ask title={t("members.revokeTitle")} trigger={trigger}>
          {(close) => (
            <div className="form">
              <p>{t("members.revokeText", { name: account.name, role: t(`roles.${member.role}`) })}</p>
              {end.isError ? <Failure error={end.error} /> : null}
              <div className="row end">
                <Button className="btn" onPress={close}>
                  {t("common.cancel")}
                </Button>
                <Button className="btn btn-bad" onPress={() => end.mutate()}>
                  {t("members.revokeAction")}
                </Button>
              </div>
            </div>
          )}
        </Ask>
      ) : null}
    </li>
  );
}

const roles = ["drafter", "translator", "clerk", "coordinator", "observer"] as const;

function Grant({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<(typeof roles)[number]>("drafter");
  const [language, setLanguage] = useState<string>("fr");
  const add = useMutation({
    mutationFn: () => grant(dossier, { login: login.trim(), role, ...(role === "translator" ? { language } : {}) }),
    onSuccess: () => {
      setLogin("");
      void queries.invalidateQueries({ queryKey: ["members", dossier] });
    },
  });
  return (
    <Form
      className="form inline"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextField label={t("members.login")} value={login} onChange={setLogin} isRequired />
      <Choice
        label={t("members.role")}
        items={roles.map((id) => ({ id, name: t(`roles.${id}`) }))}
        value={role}
        onChange={setRole}
      />
      {role === "translator" ? (
        <Choice
          label={t("document.language")}
          items={official.map((id) => ({ id: id as string, name: ownName(id) }))}
          value={language}
          onChange={setLanguage}
        />
      ) : null}
      <Button type="submit" className="btn" isDisabled={add.isPending}>
        {t("members.add")}
      </Button>
      {add.isError ? <Failure error={add.error} /> : null}
    </Form>
  );
}
