import "@/style/search.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { search } from "@/api/documents";
import { day } from "@/i18n/dates";
import { directionOf, ownName } from "@/i18n/languages";
import type { SearchHit } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";
import { Filters } from "./Filters";
import { marked, plain } from "./marked";

/** Every revision and every live text that one may read. */
export function SearchPage() {
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const [words, setWords] = useState(query.get("q") ?? "");
  const asked = Object.fromEntries(query);
  const found = useInfiniteQuery({
    queryKey: ["search", query.toString(), i18n.language],
    queryFn: ({ pageParam }) => search({ prefer: i18n.language, ...asked, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: (query.get("q") ?? "") !== "",
  });
  const first = found.data?.pages[0];
  const hits = found.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (name: string, value: string | null): void => {
    const next = new URLSearchParams(query);
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
    setQuery(next);
  };
  return (
    <div className="wrap">
      <Form
        className="search-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery(words.trim() === "" ? {} : { ...asked, q: words.trim() });
        }}
      >
        <TextField
          label={t("search.words")}
          type="search"
          value={words}
          onChange={setWords}
          autoFocus
          hint={t("search.hint")}
        />
        <Button type="submit" className="btn btn-primary">
          <Search size={16} aria-hidden /> {t("shell.search")}
        </Button>
      </Form>
      {found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isLoading ? <Loading /> : null}
      {query.get("q") ? null : <Empty title={t("search.begin")}>{t("search.beginText")}</Empty>}
      {first === undefined ? null : (
        <div className="search">
          <Filters view={first} query={query} change={change} clear={() => setQuery({ q: query.get("q") ?? "" })} />
          <div>
            {first.complete === false ? <p className="notice">{t("search.rebuilding")}</p> : null}
            <p className="muted" role="status">
              {t("search.total", { count: first.total })}
            </p>
            {hits.length === 0 ? <Empty title={t("search.none")}>{t("search.noneText")}</Empty> : null}
            <ul className="hits">
              {hits.map((hit) => (
                <Hit key={`${hit.document} ${hit.revision} ${hit.language}`} hit={hit} />
              ))}
            </ul>
            {found.hasNextPage ? (
              <Button className="btn" onPress={() => void found.fetchNextPage()}>
                {t("common.more")}
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t, i18n } = useTranslation();
  // What was frozen is shown as it was frozen, and not as the text has become.
  const text =
    hit.revision === null
      ? `/documents/${hit.document}/${hit.language}/edit`
      : `/documents/${hit.document}/revisions/${hit.revision}/${hit.language}`;
  // Where the title is what was found, it is not said twice.
  const titled = hit.passages.some(({ snippet }) => plain(snippet) === hit.title);
  const more = hit.found - hit.passages.length;
  return (
    <li className="card hit">
      <header className="row small">
        <b className="symbol">
          <bdi>{hit.symbol ?? hit.title}</bdi>
        </b>
        <span className="muted title" dir="auto">
          {hit.symbol === null || titled ? "" : hit.title}
        </span>
        <span className="muted">{day(hit.date, i18n.language)}</span>
        <Pill tone="plain">
          <span lang={hit.language}>{ownName(hit.language)}</span>
        </Pill>
        {hit.revision === null ? <Pill>{t("search.live")}</Pill> : <Pill tone="plain">{hit.revisionName ?? ""}</Pill>}
      </header>
      {hit.passages.map((passage) => (
        <Link key={passage.block} className="passage" to={`${text}#${encodeURIComponent(passage.block)}`}>
          <span className="label">{passage.label}</span>
          <p lang={hit.language} dir={directionOf(hit.language)}>
            {marked(passage.snippet).map((part) =>
              part.hit ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
            )}
          </p>
        </Link>
      ))}
      {more > 0 ? <p className="more muted small">{t("search.more", { count: more })}</p> : null}
    </li>
  );
}
