import type { DocumentView } from "./wire";

/** Whether the person who asked may do this with the document; the codes are those of `docs/api/permissions.md`. */
export const may = (document: Pick<DocumentView, "permissions">, permission: string): boolean =>
  document.permissions.includes(permission);
