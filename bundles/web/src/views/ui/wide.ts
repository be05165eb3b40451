import { useSyncExternalStore } from "react";

const query = "(min-width: 1100px)";

function subscribe(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

/** Tells whether the window has room for what stands beside a page. */
export const isWide = (): boolean => matchMedia(query).matches;

/** Tells the same, and again when it changes. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide);
