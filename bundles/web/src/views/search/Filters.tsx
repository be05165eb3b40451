import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ownName } from "@/i18n/languages";
import type { FacetCount, SearchView } from "@/model/wire";
import { TextField } from "../ui/Field";

const facetNames = ["language", "type", "stage", "dossier"] as const;
const parameter: Readonly<Record<string, string>> = { language: "lang" };
const scopes = ["live", "revisions", "all"] as const;

interface FiltersProps {
  readonly view: SearchView;
  readonly query: URLSearchParams;
  readonly change: (name: string, value: string | null) => void;
  readonly clear: () => void;
}

/** What narrows a search: where, which facets with their counts, and between which days. */
export function Filters({ view, query, change, clear }: FiltersProps) {
  const { t } = useTranslation();
  const scope = query.get("scope") ?? "live";
  const filtered = [...query.keys()].some((name) => name !== "q");
  return (
    <section className="facets" aria-label={t("search.filters")}>
      <fieldset className="facet">
        <legend className="caps">{t("search.scope")}</legend>
        {scopes.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={scope === name}
            onClick={() => change("scope", name === "live" ? null : name)}
          >
            {t(`search.scopes.${name}`)}
          </button>
        ))}
      </fieldset>
      {facetNames.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          values={view.facets[facet] ?? []}
          chosen={query.get(parameter[facet] ?? facet)}
          choose={(value) => change(parameter[facet] ?? facet, value)}
        />
      ))}
      <fieldset className="facet days">
        <TextField
          label={t("search.from")}
          type="date"
          value={query.get("from") ?? ""}
          onChange={(v) => change("from", v)}
        />
        <TextField label={t("search.to")} type="date" value={query.get("to") ?? ""} onChange={(v) => change("to", v)} />
      </fieldset>
      {filtered ? (
        <Button className="link" onPress={clear}>
          {t("search.clear")}
        </Button>
      ) : null}
    </section>
  );
}

interface FacetProps {
  readonly facet: string;
  readonly values: readonly FacetCount[];
  readonly chosen: string | null;
  readonly choose: (value: string | null) => void;
}

function Facet({ facet, values, chosen, choose }: FacetProps) {
  const { t } = useTranslation();
  const nameOf = ({ value, label }: FacetCount): string => {
    if (label != null) return label;
    if (facet === "language") return ownName(value);
    if (facet === "type") return t(`types.${value}`, { defaultValue: value });
    return facet === "stage" ? t(`stages.${value}`, { defaultValue: value }) : value;
  };
  // A chosen value without a hit stays there to be taken away.
  const gone = chosen !== null && values.every(({ value }) => value !== chosen);
  const all = gone ? [...values, { value: chosen, label: null, hits: 0 }] : values;
  if (all.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend className="caps">{t(`search.facets.${facet}`)}</legend>
      {all.map((count) => (
        <button
          key={count.value}
          type="button"
          aria-pressed={chosen === count.value}
          onClick={() => choose(chosen === count.value ? null : count.value)}
        >
          <bdi>{nameOf(count)}</bdi> <span>{count.hits}</span>
        </button>
      ))}
    </fieldset>
  );
}
