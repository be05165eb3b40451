import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Node } from "prosemirror-model";
import { useMemo } from "react";
import { cleanText } from "@/api/documents";
import { Print } from "@/editor/print";
import { schema } from "@/editor/schema";
import type { DocumentView } from "@/model/wire";

/** Returns the source to be read, as agreed so far: what is suggested is translated when it is accepted. */
export function useSource({ id, source, type }: DocumentView, version: number | undefined): Print | null {
  const text = useQuery({
    queryKey: ["source", id, source, version],
    queryFn: () => cleanText(id, source),
    enabled: version !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return useMemo(
    () => (text.data === undefined ? null : new Print(Node.fromJSON(schema, text.data.tree), source, type)),
    [text.data, source, type],
  );
}
