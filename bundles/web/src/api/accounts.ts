import type { AccountView, DelegationView, Page, SessionView } from "@/model/wire";
import { get, patch, post, send } from "./http";

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly delegation?: string;
  readonly administrator?: boolean;
}

export const accounts = (): Promise<Page<AccountView>> => get("/accounts?limit=200");
export const delegations = (): Promise<Page<DelegationView>> => get("/delegations?limit=200");
export const createAccount = (account: NewAccount): Promise<AccountView> => post("/accounts", account);
export const createDelegation = (code: string, name: string): Promise<DelegationView> =>
  post("/delegations", { code, name });
export const changeAccount = (
  account: AccountView,
  change: { name?: string; disabled?: boolean; password?: string; administrator?: boolean; delegation?: string | null },
): Promise<AccountView> => patch(`/accounts/${account.id}`, change, account.version ?? 0);

/** Keeps the language of the interface with the account. */
export async function rememberLanguage(interfaceLanguage: string): Promise<void> {
  const { account } = await get<SessionView>("/sessions/current");
  await send("PATCH", "/accounts/me", { body: { interfaceLanguage }, ifMatch: account.version ?? 0 });
}
