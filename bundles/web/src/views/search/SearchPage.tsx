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
import { marked } from "./marked";

/** Every revision and every live text that one may read. */
export function SearchPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const [words, setWords] = useState(query.get("q") ?? "");
  const asked = Object.fromEntries(query);
  const found = useInfiniteQuery({
    queryKey: ["search", query.toString()],
    queryFn: ({ pageParam }) => search({ ...asked, cursor: pageParam }),
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
                <Hit key={`${hit.document} ${hit.revision} ${hit.language} ${hit.block}`} hit={hit} />
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
  const words = marked(hit.snippet).map((part) =>
    part.hit ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
  );
  return (
    <li className="card hit">
      <Link to={`/documents/${hit.document}/${hit.language}/edit#${encodeURIComponent(hit.block ?? "")}`}>
        <header className="row small">
          <b className="symbol">
            <bdi>{hit.symbol ?? hit.title}</bdi>
          </b>
          {hit.label ? <span className="caps">{hit.label}</span> : null}
          <span className="muted title" dir="auto">
            {hit.symbol === null ? "" : hit.title}
          </span>
          <span className="muted">{day(hit.date, i18n.language)}</span>
          <Pill tone="plain">
            <span lang={hit.language}>{ownName(hit.language)}</span>
          </Pill>
          {hit.revision === null ? <Pill>{t("search.live")}</Pill> : <Pill tone="plain">{hit.revisionName ?? ""}</Pill>}
        </header>
        <p lang={hit.language} dir={directionOf(hit.language)}>
          {words}
        </p>
      </Link>
    </li>
  );
}
