/** What the REST resources say, as they say it. */

export type Id = string;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface AccountView {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  /** The code of the delegation the person acts for. */
  readonly delegation: string | null;
  readonly administrator?: boolean;
  readonly disabled?: boolean;
  readonly version?: number;
  readonly preferences?: { readonly interfaceLanguage?: string | null };
}

/** A delegation; it is known by its code. */
export interface DelegationView {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

export interface SessionView {
  readonly csrf: string;
  readonly expires: string;
  readonly account: AccountView;
}

export interface DossierView {
  readonly id: Id;
  readonly title: string;
  readonly created: string;
  readonly version: number;
  readonly roles: readonly string[];
  readonly translates: readonly string[];
  readonly documents?: readonly DocumentSummary[];
}

export interface DocumentSummary {
  readonly id: Id;
  readonly type: string;
  readonly title: string;
  readonly source: string;
  readonly stage?: string;
  readonly symbol: string | null;
  readonly languages?: readonly (LanguageView | string)[];
}

export interface LanguageView {
  readonly language: string;
  readonly authenticity: string;
  readonly version: number;
  readonly writable?: boolean;
  readonly progress?: Progress | null;
}

export interface Progress {
  readonly total: number;
  readonly untranslated: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly stale: number;
}

export interface DocumentView {
  readonly id: Id;
  readonly dossier: Id;
  readonly type: string;
  readonly title: string;
  readonly source: string;
  readonly work: string;
  readonly stage?: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly version: number;
  readonly languages: readonly LanguageView[];
  readonly revisions: readonly RevisionView[];
  readonly permissions: readonly string[];
}

export interface MemberView {
  readonly id?: Id;
  readonly grant?: Id;
  readonly account: AccountView;
  readonly role: string;
  readonly language: string | null;
  readonly version?: number;
}

export interface RevisionView {
  readonly id: Id;
  readonly document?: Id;
  readonly name: string;
  readonly versions?: Readonly<Record<string, number>>;
  /** The facts as they were frozen. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly contentHash?: string;
  readonly frozenAt?: string;
  readonly frozenBy?: { readonly name: string } | string;
}

export interface ImportNote {
  readonly code: string;
  readonly severity: string;
  readonly place: string | null;
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface ImportView {
  readonly document: DocumentView;
  readonly language: string;
  readonly report: readonly ImportNote[];
}

export interface TextView {
  readonly document: Id;
  readonly language: string;
  readonly version: number;
  readonly tree: Record<string, unknown>;
}

export interface HistoryEntry {
  readonly version: number;
  readonly actor: { readonly name: string };
  readonly time: string;
  readonly steps: number;
}

/** A paragraph or note that two versions of a text word differently. */
export interface PassageChange {
  readonly block: string;
  readonly kind: string;
  readonly label: string;
  readonly changes: readonly DiffPart[];
}

export interface ComparisonView {
  readonly from: number;
  readonly to: number;
  readonly added: number;
  readonly removed: number;
  readonly passages: readonly PassageChange[];
}

export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly language: string | null;
  readonly block: string | null;
  readonly label?: string | null;
  /** Where its paragraph stands among those of the text; null for the text as a whole. */
  readonly position?: number | null;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What is printed although no reviewer of the language has confirmed it: a formula, or the labels and punctuation. */
export interface Unconfirmed {
  readonly language: string;
  readonly formula: string;
}

export interface ChecksView {
  readonly form: readonly Finding[];
  readonly concordance: readonly Finding[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly waived?: readonly Finding[];
  readonly blocking: number;
}

export interface DiffPart {
  readonly op: "equal" | "insert" | "delete";
  readonly text: string;
}

export interface SegmentView {
  readonly block: string;
  readonly kind: string;
  /** The paragraph a note stands in; the segment's own block otherwise. */
  readonly container: string;
  readonly label: string | null;
  readonly sourceText: string;
  readonly targetText: string;
  readonly state: "untranslated" | "translated" | "reviewed";
  readonly stale: boolean;
  readonly sourceHash: string;
  readonly targetHash: string;
  readonly version: number;
  /** Whose translation it is, where that is known; somebody else reviews it. */
  readonly translator: { readonly id: Id; readonly name: string } | null;
  readonly by: { readonly name: string } | null;
  readonly at: string | null;
  readonly sourceDiff: readonly DiffPart[] | null;
  readonly findings: readonly Finding[];
}

export interface SegmentsView {
  readonly source: string;
  readonly language: string;
  readonly sourceVersion: number;
  readonly version: number;
  readonly items: readonly SegmentView[];
  readonly dropped: readonly DroppedWords[];
  readonly mayTranslate: boolean;
  readonly mayReview: boolean;
}

/** Words of the translation whose paragraph the source has dropped. */
export interface DroppedWords {
  readonly block: string;
  readonly kind: string;
  readonly words: string;
  readonly version: number;
  readonly at: string;
}

export interface ConcordanceView {
  readonly languages: readonly string[];
  readonly rows: readonly {
    readonly block: string;
    readonly label: string | null;
    readonly cells: Readonly<Record<string, { readonly ok: boolean; readonly findings: readonly Finding[] }>>;
  }[];
}

export interface WaiverBody {
  readonly finding: { readonly code: string; readonly language: string; readonly block: string | null };
  readonly reason: string;
}

export interface WaiverView {
  readonly id: Id;
  readonly code: string;
  readonly language: string;
  readonly block: string | null;
  readonly reason: string;
  readonly by: { readonly name: string };
  readonly at: string;
}

export interface JobView {
  readonly id: Id;
  readonly kind: string;
  readonly revision: Id;
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly phase: string | null;
  readonly done: number;
  readonly total: number;
  readonly result: { readonly package?: Id | null } | null;
  readonly problem: { readonly type?: string; readonly title?: string; readonly [key: string]: unknown } | null;
}

export interface PackageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PackageView {
  readonly id: Id;
  readonly revision: Id;
  readonly document: Id;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly made: string;
  readonly by: { readonly name: string } | null;
  readonly files: readonly PackageFile[];
  readonly authority: { readonly demonstration: boolean; readonly name: string } | null;
}

export interface SignatureView {
  readonly part: string;
  readonly signer: string;
  /** Who issued the signer's certificate. */
  readonly issuer: string | null;
  readonly level: string | null;
  readonly time: string | null;
  readonly stamped: string | null;
  readonly stampedBy: string | null;
  readonly verdict: string;
  readonly demonstration: boolean;
  readonly remarks: readonly string[];
}

/** What a package says it is; every part of it is under the seal. */
export interface ManifestView {
  readonly document?: { readonly type?: string; readonly metadata?: Readonly<Record<string, string>> };
  readonly revision?: {
    readonly name?: string;
    readonly frozenAt?: string;
    readonly frozenBy?: string;
    readonly contentHash?: string;
  };
  readonly languages?: Readonly<Record<string, { readonly pages?: number; readonly version?: number }>>;
  readonly rendererVersion?: string;
  readonly madeAt?: string;
  readonly madeBy?: string;
}

/** The extract of the dossier's record in a package. */
export interface RecordView {
  readonly entries: number;
  readonly shown: number;
  readonly head: string;
}

export interface VerificationView {
  readonly verdict: "valid" | "broken" | "unreadable" | "untrusted";
  readonly kind: string | null;
  readonly demonstration: boolean;
  readonly signatures: readonly SignatureView[];
  readonly findings: readonly { readonly part: string | null; readonly code: string; readonly message: string }[];
  readonly manifest: ManifestView | null;
  readonly record: RecordView | null;
}

export interface SearchHit {
  readonly document: Id;
  readonly revision: Id | null;
  readonly revisionName: string | null;
  readonly dossier: Id;
  readonly language: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly date: string | null;
  /** The best passages, of as many as were found. */
  readonly passages: readonly Passage[];
  readonly found: number;
}

/** A paragraph that was found; the snippet is escaped text with `<mark>` around what was asked for. */
export interface Passage {
  readonly block: string;
  readonly label: string;
  readonly snippet: string;
}

export interface FacetCount {
  readonly value: string;
  readonly label: string | null;
  readonly hits: number;
}

export interface SearchView {
  readonly items: readonly SearchHit[];
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  readonly next: string | null;
  /** Whether the index holds everything: not while it is being made again. */
  readonly complete: boolean;
}

export interface AuditEntry {
  readonly number: number;
  readonly at: string;
  readonly actor: { readonly id: Id; readonly name: string };
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string>>;
  /** What the ids of subject and details are called today, as far as the reader may know. */
  readonly names: Readonly<Record<Id, string>>;
  readonly hash: string;
}

export interface HealthView {
  readonly status: string;
  readonly version?: string;
}
