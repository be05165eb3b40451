import type {
  ChecksView,
  ComparisonView,
  ConcordanceView,
  DocumentView,
  HistoryEntry,
  JobView,
  PackageView,
  Page,
  RevisionView,
  SearchView,
  SegmentsView,
  SegmentView,
  TextView,
  VerificationView,
  WaiverBody,
  WaiverView,
} from "@/model/wire";
import { get, patch, post, send, withQuery } from "./http";

export const document = (id: string): Promise<DocumentView> => get(`/documents/${id}`);
export const describe = (view: DocumentView, metadata: Record<string, string | null>): Promise<DocumentView> =>
  patch(`/documents/${view.id}`, { metadata }, view.version);
export const addLanguage = (id: string, language: string): Promise<unknown> =>
  post(`/documents/${id}/languages`, { language });
export const history = (id: string, language: string, cursor?: string): Promise<Page<HistoryEntry>> =>
  get(withQuery(`/documents/${id}/languages/${language}/history`, { limit: 200, cursor }));
/** Compares two versions of a text; without a later one, with the present. */
export const compare = (id: string, language: string, from: number, to?: number): Promise<ComparisonView> =>
  get(withQuery(`/documents/${id}/languages/${language}/comparison`, { from, to }));
export const checks = (id: string, revision?: string): Promise<ChecksView> =>
  get(withQuery(`/documents/${id}/checks`, { revision }));
export const concordance = (id: string): Promise<ConcordanceView> => get(`/documents/${id}/concordance`);

/** Returns a text as agreed so far: without what is only suggested. */
export const cleanText = (id: string, language: string): Promise<TextView> =>
  get(withQuery(`/documents/${id}/languages/${language}`, { reading: "clean" }));
/** Returns a text as it was at a version. */
export const textAt = (id: string, language: string, version: number): Promise<TextView> =>
  get(withQuery(`/documents/${id}/languages/${language}`, { version }));
export const revision = (id: string): Promise<RevisionView> => get(`/revisions/${id}`);
export const segments = (id: string, language: string): Promise<SegmentsView> =>
  get(`/documents/${id}/languages/${language}/segments`);
/** Gives a segment a state; a reviewer vouches for the words of both languages, a translator has just written one of them. */
export async function setSegment(id: string, language: string, segment: SegmentView, state: string): Promise<void> {
  const { sourceHash, targetHash, version, block } = segment;
  await send("PUT", `/documents/${id}/languages/${language}/segments/${block}`, {
    body: { state, sourceHash, ...(state === "reviewed" ? { targetHash } : {}) },
    ifMatch: version,
  });
}

export const waivers = (id: string): Promise<Page<WaiverView>> => get(`/documents/${id}/waivers`);
export const waive = (id: string, waiver: WaiverBody): Promise<WaiverView> => post(`/documents/${id}/waivers`, waiver);

export const freeze = (id: string, name: string): Promise<RevisionView> => post(`/documents/${id}/revisions`, { name });
/** Begins rendering, signing and sealing; answers the job to watch. */
export const seal = (revision: string): Promise<JobView | { job: JobView | string }> =>
  post(`/revisions/${revision}/packages`, {});
export const job = (id: string): Promise<JobView> => get(`/jobs/${id}`);
export const packages = (id: string): Promise<Page<PackageView>> => get(`/documents/${id}/packages`);

/** Verifies a package or a signed PDF; anybody may. */
export const verify = async (file: File): Promise<VerificationView> =>
  (await send<VerificationView>("POST", "/verifications", { raw: file, contentType: "application/octet-stream" }))
    .value;

/** Has a package verified as it is kept; that hands it to nobody, and is not recorded as a download. */
export const verifyPackage = (id: string): Promise<VerificationView> => get(`/packages/${id}/verification`);

export const search = (query: Readonly<Record<string, string | undefined>>): Promise<SearchView> =>
  get(withQuery("/search", query));
