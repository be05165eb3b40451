import { useQuery } from "@tanstack/react-query";
import { delegationCode } from "@/model/people";
import type { DelegationView } from "@/model/wire";
import { delegations } from "./accounts";

type Named = DelegationView | string | null | undefined;

/** Returns the delegations that are known here. */
export function useDelegations(): readonly DelegationView[] {
  return useQuery({ queryKey: ["delegations"], queryFn: delegations, staleTime: 60_000 }).data?.items ?? [];
}

/** Returns how to say a delegation in a few letters, whether a resource names it or only its id. */
export function useDelegationCodes(): (delegation: Named) => string | null {
  const known = useDelegations();
  return (delegation) => {
    if (typeof delegation !== "string") return delegationCode(delegation);
    return known.find(({ id }) => id === delegation)?.code ?? null;
  };
}
