import type { SessionView } from "@/model/wire";
import { post, send, useCsrf } from "./http";

/** Signs in; the cookie carries the session from then on. */
export async function signIn(login: string, password: string): Promise<SessionView> {
  const session = await post<SessionView>("/sessions", { login, password });
  useCsrf(session.csrf);
  return session;
}

/** Returns the session of the cookie, or null where nobody is signed in. */
export async function currentSession(): Promise<SessionView | null> {
  const { value } = await send<SessionView | undefined>("GET", "/sessions/current");
  if (value === undefined) return null;
  useCsrf(value.csrf);
  return value;
}

export async function signOut(): Promise<void> {
  await send("DELETE", "/sessions/current");
  useCsrf(null);
}
