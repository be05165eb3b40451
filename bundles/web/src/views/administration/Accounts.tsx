import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { account, accounts } from "@/api/accounts";
import { initials } from "@/model/people";
import type { AccountView } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { Loading, Pill } from "../ui/States";
import { AccountForm } from "./AccountForm";
import { NewAccountForm } from "./NewAccountForm";

/** Everybody who may sign in, or once could. */
export function Accounts() {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ["accounts"],
    queryFn: ({ pageParam }) => accounts(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const add = (
    <Button className="btn btn-primary">
      <Plus size={16} aria-hidden /> {t("administration.newAccount")}
    </Button>
  );
  return (
    <>
      <div className="row end">
        <Ask title={t("administration.newAccount")} trigger={add}>
          {(close) => <NewAccountForm onDone={close} />}
        </Ask>
      </div>
      <ul className="people">
        {list.data.pages
          .flatMap(({ items }) => items)
          .map((person) => (
            <Person key={person.id} person={person} />
          ))}
      </ul>
      {list.hasNextPage ? (
        <Button className="btn" onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t("common.more")}
        </Button>
      ) : null}
    </>
  );
}

/** Reads the account as it is now: its person may have changed it since the list was made. */
function EditAccount({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const now = useQuery({ queryKey: ["account", id], queryFn: () => account(id), gcTime: 0, staleTime: Infinity });
  if (now.isPending) return <Loading />;
  if (now.isError) return <Failure error={now.error} retry={() => void now.refetch()} />;
  return <AccountForm account={now.data} onDone={onDone} />;
}

function Person({ person }: { readonly person: AccountView }) {
  const { t } = useTranslation();
  const edit = (
    <Button className="btn small" aria-label={t("administration.editOf", { name: person.name })}>
      {t("administration.edit")}
    </Button>
  );
  return (
    <li>
      <span className="avatar" aria-hidden>
        {initials(person.name)}
      </span>
      <span className="grow">
        <strong>{person.name}</strong> <span className="muted">{person.login}</span>
      </span>
      {person.delegation === null ? null : <Pill tone="plain">{person.delegation}</Pill>}
      {person.administrator ? <Pill>{t("roles.administrator")}</Pill> : null}
      {person.disabled ? <Pill tone="bad">{t("administration.disabled")}</Pill> : null}
      <Ask title={t("administration.editTitle", { name: person.name })} trigger={edit}>
        {(close) => <EditAccount id={person.id} onDone={close} />}
      </Ask>
    </li>
  );
}
