import type { JobView } from "@/model/wire";

/** Whether a job is over, well or badly. */
export const isOver = (job: JobView | undefined): boolean => job?.state === "done" || job?.state === "failed";

/** Returns the job that an answer names, whichever way it does. */
export function jobIdOf(answer: JobView | { job: JobView | string }): string {
  if ("id" in answer) return answer.id;
  return typeof answer.job === "string" ? answer.job : answer.job.id;
}
