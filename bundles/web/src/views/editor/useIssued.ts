import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { packages } from "@/api/documents";
import type { DocumentView } from "@/model/wire";

/** What has become of a document outside of this house. */
export interface Issued {
  readonly how: "issued" | "adopted";
  readonly name: string;
  readonly at: string | null;
}

export interface Gate {
  /** How the text was issued, null where it was not, undefined while that is not known yet. */
  readonly issued: Issued | null | undefined;
  /** Whether nobody writes here until they have said that they mean to. */
  readonly closed: boolean;
  readonly open: () => void;
}

/** Keeps a text that was issued or adopted from being changed by accident: whoever means to says so, once in a window. */
export function useIssued(document: DocumentView): Gate {
  const key = `travaux.change.${document.id}`;
  const [meant, setMeant] = useState(() => sessionStorage.getItem(key) !== null);
  const sealed = useQuery({ queryKey: ["packages", document.id], queryFn: () => packages(document.id) });
  // Where the packages cannot be asked for, the facts decide.
  const issued = sealed.isPending ? undefined : issuedAs(document, sealed.data?.items ?? []);
  return {
    issued,
    closed: issued !== null && !meant,
    open: () => {
      sessionStorage.setItem(key, "meant");
      setMeant(true);
    },
  };
}

function issuedAs(
  { stage, title, metadata }: DocumentView,
  sealed: readonly { readonly made: string }[],
): Issued | null {
  const name = metadata["symbol"] ?? title;
  const last = sealed.reduce<string | null>(
    (latest, { made }) => (latest !== null && latest > made ? latest : made),
    null,
  );
  if (last !== null) return { how: "issued", name, at: last };
  return stage === "adopted" ? { how: "adopted", name, at: metadata["adoptionDate"] ?? null } : null;
}
