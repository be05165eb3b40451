import { type IDBPDatabase, openDB } from "idb";
import type { LostWords } from "./model";

/** What must survive a closed browser: the text the server confirmed, what was written since, and words nobody has copied yet. */
export interface KeptWork {
  readonly key: string;
  readonly version: number;
  readonly tree: unknown;
  readonly steps: readonly unknown[];
  readonly ref: string | null;
  readonly sent: number;
  readonly lost?: readonly LostWords[];
}

/** How long a tab waits for the queue: long where it had it before it was loaded anew, and is still letting go of it. */
const patience = { again: 10_000, first: 1_000 };

/** Keeps unconfirmed work of one text in this browser. One tab owns it; another tab of the same text works without. */
export class WorkQueue {
  private readonly key: string;
  private database: IDBPDatabase | null = null;
  private closed = false;
  private release: () => void = () => undefined;

  constructor(account: string, document: string, language: string) {
    this.key = `${account}/${document}/${language}`;
  }

  /** Takes the queue if no other tab has it; returns what it held. */
  async open(): Promise<KeptWork | null> {
    if (!(await this.own())) return null;
    try {
      const database = await openDB("travaux", 1, {
        upgrade: (db) => void db.createObjectStore("work", { keyPath: "key" }),
      });
      if (this.closed) {
        database.close();
        return null;
      }
      this.database = database;
      return ((await this.database.get("work", this.key)) as KeptWork | undefined) ?? null;
    } catch {
      // A private window may have no storage: then the text lives in this tab only.
      this.database = null;
      return null;
    }
  }

  /** Whether what is kept survives this tab. */
  get owned(): boolean {
    return this.database !== null;
  }

  async keep(work: Omit<KeptWork, "key">): Promise<void> {
    if (this.database === null) return;
    if (work.steps.length === 0 && (work.lost ?? []).length === 0) await this.database.delete("work", this.key);
    else await this.database.put("work", { key: this.key, ...work });
  }

  close(): void {
    this.closed = true;
    if (this.owned) sessionStorage.removeItem(`travaux ${this.key}`);
    this.release();
    this.database?.close();
    this.database = null;
  }

  private own(): Promise<boolean> {
    if (!("locks" in navigator)) return Promise.resolve(true);
    const name = `travaux ${this.key}`;
    const wait = sessionStorage.getItem(name) === null ? patience.first : patience.again;
    return new Promise((resolve) => {
      navigator.locks
        .request(name, { signal: AbortSignal.timeout(wait) }, () => {
          resolve(!this.closed);
          // Closed before it was ours: nobody would ever release it.
          if (this.closed) return undefined;
          sessionStorage.setItem(name, "owned");
          return new Promise<void>((done) => {
            this.release = done;
          });
        })
        .catch(() => resolve(false));
    });
  }
}
