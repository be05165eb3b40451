import type { Step } from "prosemirror-transform";

/** A step of one's own with the step that takes it back, so that it can be laid over somebody else's. */
export interface Rebaseable {
  readonly step: Step;
  readonly inverted: Step;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly delegation: string | null;
}

/** A commit as the server sends it to everybody. */
export interface RemoteCommit {
  readonly v: number;
  readonly ref: string;
  readonly user?: Person;
  readonly ts?: string;
  readonly steps: readonly unknown[];
}

/** Words that could not be kept, to be shown and copied. */
export interface LostWords {
  readonly id: string;
  readonly text: string;
  readonly why: string;
}

export type ServerMessage =
  | { readonly type: "hello"; readonly client: string }
  | {
      readonly type: "init";
      readonly version: number;
      readonly tree?: unknown;
      readonly commits?: readonly RemoteCommit[];
      readonly rights: { readonly write: boolean };
      readonly client: string;
      readonly people?: readonly Person[];
    }
  | { readonly type: "update"; readonly commits: readonly RemoteCommit[] }
  | { readonly type: "ack"; readonly ref: string; readonly v: number; readonly dup?: boolean }
  | { readonly type: "reject"; readonly ref: string; readonly code: string; readonly why: string; readonly v: number }
  | ({ readonly type: "presence" } & PresenceMessage)
  | { readonly type: "pong" }
  | { readonly type: "resync"; readonly why: string }
  | { readonly type: "error"; readonly code: string; readonly why: string };

export interface PresenceMessage {
  readonly v: number;
  readonly client?: string;
  /** Absent where somebody has left. */
  readonly anchor?: number;
  readonly head?: number;
  readonly gone?: boolean;
  readonly user: Person;
}
