import type { KeptWork, WorkQueue } from "./queue";

/** A moment, in which fast typing becomes one write. */
const moment = 250;

/** What there is to keep, asked at the moment of keeping. */
export interface Keepable {
  /** The work, or nothing while there is no text. */
  readonly work: () => Omit<KeptWork, "key"> | null;
  /** How many changes the server has not confirmed. */
  readonly waiting: () => number;
}

/** Keeps in this browser what the server has not confirmed: soon after each change, and at once where the page goes away. */
export class Keeper {
  private readonly queue: Pick<WorkQueue, "open" | "keep" | "close" | "owned">;
  private readonly what: Keepable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queue: Pick<WorkQueue, "open" | "keep" | "close" | "owned">, what: Keepable) {
    this.queue = queue;
    this.what = what;
  }

  /** Returns what was kept before. */
  async open(): Promise<KeptWork | null> {
    addEventListener("pagehide", this.atOnce);
    addEventListener("beforeunload", this.warn);
    return this.queue.open();
  }

  /** Soon, and not later because somebody goes on writing. */
  soon(): void {
    this.timer ??= setTimeout(this.atOnce, moment);
  }

  /** At once; ends when it is kept, or cannot be. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const work = this.what.work();
    if (work !== null) await this.queue.keep(work).catch(() => undefined);
  }

  end(): void {
    this.atOnce();
    removeEventListener("pagehide", this.atOnce);
    removeEventListener("beforeunload", this.warn);
    this.queue.close();
  }

  private readonly atOnce = (): void => void this.now();

  /** Another tab of this text owns what the browser keeps, so that leaving now would lose what is not sent. */
  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.what.waiting() > 0 && !this.queue.owned) event.preventDefault();
  };
}
