import type { AccountView, DelegationView, Page, SessionView } from "@/model/wire";
import { get, ProblemError, patch, post, send, signedOut } from "./http";

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly delegation?: string;
  readonly administrator?: boolean;
}

/** Returns some accounts in the order of their logins, from a cursor on. */
export const accounts = (cursor: string | null): Promise<Page<AccountView>> =>
  get(`/accounts?limit=100${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
export const account = (id: string): Promise<AccountView> => get(`/accounts/${id}`);
export const delegations = (): Promise<Page<DelegationView>> => get("/delegations?limit=200");
export const createAccount = (account: NewAccount): Promise<AccountView> => post("/accounts", account);
export const createDelegation = (code: string, name: string): Promise<DelegationView> =>
  post("/delegations", { code, name });
export const renameDelegation = ({ code, version }: DelegationView, name: string): Promise<DelegationView> =>
  patch(`/delegations/${encodeURIComponent(code)}`, { name }, version);
export const removeDelegation = ({ code, version }: DelegationView): Promise<unknown> =>
  send("DELETE", `/delegations/${encodeURIComponent(code)}`, { ifMatch: version });

/** What changes of an account; an empty delegation takes it away. */
export interface AccountChange {
  readonly name?: string;
  readonly disabled?: boolean;
  readonly password?: string;
  readonly administrator?: boolean;
  readonly delegation?: string;
}

export const changeAccount = (account: AccountView, change: AccountChange): Promise<AccountView> =>
  patch(`/accounts/${account.id}`, change, account.version ?? 0);

/** Keeps the language of the interface with the account. */
export const rememberLanguage = (interfaceLanguage: string): Promise<AccountView> => changeOwn({ interfaceLanguage });

/** Changes one's own password; every other session of the account ends. */
export const changePassword = (old: string, fresh: string): Promise<AccountView> =>
  changeOwn({ password: { old, fresh } });

async function changeOwn(change: Readonly<Record<string, unknown>>): Promise<AccountView> {
  const session = await get<SessionView | undefined>("/sessions/current");
  if (session === undefined) {
    signedOut();
    throw new ProblemError("session.ended", 401, "Please sign in.");
  }
  return patch("/accounts/me", change, session.account.version ?? 0);
}
