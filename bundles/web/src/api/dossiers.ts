import type { AuditEntry, DocumentView, DossierView, ImportView, MemberView, Page } from "@/model/wire";
import { get, post, send, withQuery } from "./http";

export const dossiers = (cursor?: string): Promise<Page<DossierView>> =>
  get(withQuery("/dossiers", { limit: 200, cursor }));
export const dossier = (id: string): Promise<DossierView> => get(`/dossiers/${id}`);
export const openDossier = (title: string): Promise<DossierView> => post("/dossiers", { title });

export const members = (id: string): Promise<Page<MemberView>> => get(`/dossiers/${id}/members?limit=200`);
export const grant = (id: string, member: { login: string; role: string; language?: string }): Promise<MemberView> =>
  post(`/dossiers/${id}/members`, member);
export async function revoke(id: string, member: MemberView): Promise<void> {
  await send("DELETE", `/dossiers/${id}/members/${member.grant ?? member.id}`, { ifMatch: member.version ?? 1 });
}

export const newDocument = (
  id: string,
  document: { type: string; title: string; language: string },
): Promise<DocumentView> => post(`/dossiers/${id}/documents`, document);

/** Imports a file as a document, or as one more language of a document. */
export async function importFile(id: string, file: File, into?: string): Promise<ImportView> {
  const html = /\.x?html?$/i.test(file.name);
  const path = withQuery(`/dossiers/${id}/documents`, { document: into });
  const contentType = html ? "text/html" : "application/akn+xml";
  return (await send<ImportView>("POST", path, { raw: file, contentType })).value;
}

export const audit = (dossier?: string, cursor?: string): Promise<Page<AuditEntry>> =>
  get(withQuery("/audit", { dossier, cursor, limit: 100 }));
