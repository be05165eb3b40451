import { useState } from "react";

/** Remembers the job of a document while this window is open: the page can be left, and shows it again on return. */
export function useRememberedJob(document: string): [string | null, (job: string) => void] {
  const key = `travaux.job.${document}`;
  const [job, setJob] = useState(() => sessionStorage.getItem(key));
  return [
    job,
    (next) => {
      sessionStorage.setItem(key, next);
      setJob(next);
    },
  ];
}
