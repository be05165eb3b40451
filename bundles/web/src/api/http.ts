/** A failure the server explained (RFC 9457), or the network's own (`network.unreachable`). */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly correlation: string | null;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, title: string, details: Record<string, unknown> = {}) {
    super(title);
    this.name = "ProblemError";
    this.code = code;
    this.status = status;
    this.correlation = typeof details["instance"] === "string" ? details["instance"] : null;
    this.details = details;
  }
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly contentType?: string;
  readonly ifMatch?: number | string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An answer with the version its ETag names. */
export interface Answer<T> {
  readonly value: T;
  readonly version: number | null;
  readonly location: string | null;
}

const base = "/api/v1";
let csrf: string | null = null;
let onSignedOut: () => void = () => undefined;

/** Remembers the token that proves a change comes from our own page. */
export function useCsrf(token: string | null): void {
  csrf = token;
}

/** Returns the token that proves a change comes from our own page. */
export function csrfToken(): string | null {
  return csrf;
}

/** Tells that the session is over. */
export const signedOut = (): void => onSignedOut();

/** Calls back when the server no longer knows the session. */
export function whenSignedOut(callback: () => void): void {
  onSignedOut = callback;
}

/** Sends a request and answers its value with its version. */
export async function send<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await reach(method, path, options);
  if (!response.ok) throw await problemOf(response, path);
  const etag = /"(\d+)"/.exec(response.headers.get("ETag") ?? "");
  const json = response.headers.get("Content-Type")?.includes("json") ?? false;
  return {
    value: (json ? await response.json() : undefined) as T,
    version: etag?.[1] === undefined ? null : Number(etag[1]),
    location: response.headers.get("Location"),
  };
}

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await send<T>("GET", path, { signal })).value;
export const post = async <T>(path: string, body?: unknown): Promise<T> =>
  (await send<T>("POST", path, body === undefined ? {} : { body })).value;
export const patch = async <T>(path: string, body: unknown, ifMatch: number | string): Promise<T> =>
  (await send<T>("PATCH", path, { body, ifMatch })).value;

/** Returns the path of a resource with its query, leaving out what is empty. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([k, v]) => [k, String(v)]))}`;
}

/** Returns the address of a resource, for links and downloads. */
export function address(path: string): string {
  return base + path;
}

async function reach(method: string, path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json, application/problem+json" };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (options.contentType !== undefined) headers["Content-Type"] = options.contentType;
  if (method !== "GET" && csrf !== null) headers["X-CSRF-Token"] = csrf;
  if (options.ifMatch !== undefined) headers["If-Match"] = `"${options.ifMatch}"`;
  const body = options.raw ?? (options.body === undefined ? null : JSON.stringify(options.body));
  try {
    return await fetch(base + path, {
      method,
      headers,
      body,
      credentials: "same-origin",
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ProblemError("network.unreachable", 0, "The server cannot be reached.");
  }
}

async function problemOf(response: Response, path: string): Promise<ProblemError> {
  const details = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const code = typeof details["type"] === "string" ? details["type"] : `http.${response.status}`;
  const title = typeof details["title"] === "string" ? details["title"] : response.statusText;
  if (response.status === 401 && !path.startsWith("/sessions")) onSignedOut();
  return new ProblemError(code, response.status, title, details);
}
