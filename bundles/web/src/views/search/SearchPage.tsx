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
import type { SearchHit, SearchView } from "@/model/wire";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";
import { marked } from "./marked";

const facetNames = ["language", "type", "stage", "dossier"] as const;
const parameter: Readonly<Record<string, string>> = { language: "lang" };

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
  const toggle = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (next.get(name) === value) next.delete(name);
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
      {first === undefined ? null : (
        <div className="search">
          <Facets view={first} query={query} toggle={toggle} />
          <div>
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

interface FacetsProps {
  readonly view: SearchView;
  readonly query: URLSearchParams;
  readonly toggle: (name: string, value: string) => void;
}

function Facets({ view, query, toggle }: FacetsProps) {
  const { t } = useTranslation();
  const nameOf = (facet: string, value: string): string => {
    if (facet === "language") return ownName(value);
    if (facet === "type") return t(`types.${value}`, { defaultValue: value });
    return facet === "stage" ? t(`stages.${value}`, { defaultValue: value }) : value;
  };
  return (
    <div className="facets">
      {facetNames.map((facet) => {
        const values = view.facets[facet] ?? [];
        if (values.length < 1) return null;
        const name = parameter[facet] ?? facet;
        return (
          <div key={facet} className="facet">
            <div className="caps">{t(`search.facets.${facet}`)}</div>
            {values.map(({ value, hits, ...rest }) => (
              <button
                key={value}
                type="button"
                aria-pressed={query.get(name) === value}
                onClick={() => toggle(name, value)}
              >
                <span>{"label" in rest ? String(rest.label) : nameOf(facet, value)}</span> <span>{hits}</span>
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t, i18n } = useTranslation();
  return (
    <li className="card hit">
      <div className="row small">
        <Link to={`/documents/${hit.document}/${hit.language}/edit`}>
          <bdi>{hit.symbol ?? hit.title}</bdi>
        </Link>
        {hit.symbol === null ? null : (
          <span className="muted" dir="auto">
            {hit.title}
          </span>
        )}
        <Pill tone="plain">
          <span lang={hit.language}>{ownName(hit.language)}</span>
        </Pill>
        {hit.revision === null ? <Pill>{t("search.live")}</Pill> : null}
        <span className="muted">{day(hit.date, i18n.language)}</span>
      </div>
      <p lang={hit.language} dir={directionOf(hit.language)}>
        {hit.label === null || hit.label === "" ? null : <b>{hit.label} </b>}
        {marked(hit.snippet).map((part) =>
          part.hit ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
        )}
      </p>
    </li>
  );
}
