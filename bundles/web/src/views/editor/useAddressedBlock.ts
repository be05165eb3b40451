import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import type { LiveText } from "@/editor/useText";
import { addressedBlock } from "@/model/addressed";
import { showBlock } from "./outline";

/** Goes to the block that the address names after its `#`, once the text is there, and what stands beside it. */
export function useAddressedBlock({ view, status }: LiveText, isBesideReady = true): void {
  const { hash } = useLocation();
  const gone = useRef("");
  const ready = isBesideReady && status.state !== "opening";
  useEffect(() => {
    if (view === null || !ready || hash === "" || gone.current === hash) return;
    gone.current = hash;
    const block = addressedBlock(hash);
    const going = setTimeout(() => showBlock(view, block), 0);
    return () => clearTimeout(going);
  }, [view, ready, hash]);
}
