import type { LostWords, Person } from "./model";

/** Whether what is written has reached the server. */
export type SaveState = "opening" | "saved" | "saving" | "offline" | "stopped";

/** What a screen tells of a live text. */
export interface ClientStatus {
  readonly state: SaveState;
  /** Changes that the server has not confirmed yet. */
  readonly waiting: number;
  readonly writable: boolean;
  readonly people: readonly Person[];
  readonly lost: readonly LostWords[];
  readonly problem: { readonly code: string; readonly why: string } | null;
}

export const opening: ClientStatus = {
  state: "opening",
  waiting: 0,
  writable: false,
  people: [],
  lost: [],
  problem: null,
};
