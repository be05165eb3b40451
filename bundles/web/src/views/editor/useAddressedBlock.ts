import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import type { LiveText } from "@/editor/useText";
import { showBlock } from "./outline";

/** Goes to the block that the address names after its `#`, once the text is there. */
export function useAddressedBlock({ view, status }: LiveText): void {
  const { hash } = useLocation();
  const gone = useRef("");
  const ready = status.state !== "opening";
  useEffect(() => {
    if (view === null || !ready || hash === "" || gone.current === hash) return;
    gone.current = hash;
    const block = decodeURIComponent(hash.slice(1));
    const going = setTimeout(() => showBlock(view, block), 0);
    return () => clearTimeout(going);
  }, [view, ready, hash]);
}
