import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { currentSession } from "@/api/sessions";
import type { SessionView } from "@/model/wire";

const SessionContext = createContext<SessionView | null>(null);

/** Returns who is signed in; only screens behind `SignedIn` may ask. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("Nobody is signed in.");
  return session;
}

/** Returns who is signed in, or null. */
export function useVisitor(): SessionView | null {
  return useContext(SessionContext);
}

/** Asks the server once who is signed in. */
export function useCurrentSession() {
  return useQuery({ queryKey: ["session"], queryFn: currentSession, staleTime: Number.POSITIVE_INFINITY, retry: 1 });
}

/** Lets a screen set the session after signing in or out. */
export function useSetSession(): (session: SessionView | null) => void {
  const queries = useQueryClient();
  return (session) => {
    if (session === null) queries.clear();
    queries.setQueryData(["session"], session);
  };
}

export function SessionProvider({ session, children }: { session: SessionView | null; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
