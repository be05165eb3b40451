import { useQuery } from "@tanstack/react-query";
import type { DelegationView } from "@/model/wire";
import { delegations } from "./accounts";

/** Returns the delegations that are known here. */
export function useDelegations(): readonly DelegationView[] {
  return useQuery({ queryKey: ["delegations"], queryFn: delegations, staleTime: 60_000 }).data?.items ?? [];
}
