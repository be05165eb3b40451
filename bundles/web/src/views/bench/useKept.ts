import { useCallback, useEffect, useRef } from "react";
import type { LiveText } from "@/editor/useText";

/** Returns what waits until the server has every word of a text. */
export function useKept({ status }: LiveText): () => Promise<void> {
  const kept = status.state === "saved";
  const now = useRef(kept);
  const waiting = useRef<(() => void)[]>([]);
  now.current = kept;
  useEffect(() => {
    if (kept) for (const go of waiting.current.splice(0)) go();
  }, [kept]);
  return useCallback(
    () => (now.current ? Promise.resolve() : new Promise<void>((go) => void waiting.current.push(go))),
    [],
  );
}
