import "@/style/page.css";
import "@/style/inline.css";
import "@/style/editor.css";
import "@/style/bench.css";
import "@/style/beside.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { TextSelection } from "prosemirror-state";
import { useEffect, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { document as load, segments } from "@/api/documents";
import { useText } from "@/editor/useText";
import { directionOf, ownName } from "@/i18n/languages";
import type { DocumentView, SegmentView } from "@/model/wire";
import { SaveStateText } from "../editor/EditorBar";
import { IssuedNotice } from "../editor/IssuedNotice";
import { keyNames } from "../editor/keyNames";
import { Notices } from "../editor/Notices";
import { StatusLine } from "../editor/StatusLine";
import { useAddressedBlock } from "../editor/useAddressedBlock";
import { useIssued } from "../editor/useIssued";
import { useSession } from "../shell/session";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/States";
import { BenchPanel } from "./BenchPanel";
import { beside, blockAt, hasWords, showBeside } from "./beside";
import { give } from "./giving";
import { openNote } from "./notes";
import { type Filter, filters, isOwn, isTodo, matches, nextState, notesOf } from "./segments";
import { useBenchKeys } from "./useBenchKeys";
import { useKept } from "./useKept";
import { useSource } from "./useSource";

/** Source and target side by side, paragraph by paragraph, both live. */
export function BenchPage() {
  const { document: id = "", language = "fr" } = useParams();
  const document = useQuery({ queryKey: ["document", id], queryFn: () => load(id) });
  if (document.isPending) return <Loading />;
  if (document.isError) return <Failure error={document.error} />;
  return <Bench key={`${id} ${language}`} document={document.data} language={language} />;
}

function Bench({ document, language }: { readonly document: DocumentView; readonly language: string }) {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const queries = useQueryClient();
  const [filter, setFilter] = useState<Filter>("all");
  const [active, setActive] = useState<string | null>(null);
  const queryKey = ["segments", document.id, language];
  const list = useQuery({ queryKey, queryFn: () => segments(document.id, language), refetchInterval: 2_000 });
  const gate = useIssued(document);
  const text = useText({
    account: account.id,
    document: document.id,
    language,
    type: document.type,
    label: t("editor.text", { title: document.title, language: ownName(language) }),
    more: beside,
    closed: gate.closed,
    onCommit: () => void queries.invalidateQueries({ queryKey }),
  });
  useAddressedBlock(text, list.isSuccess);
  const items = list.data?.items ?? [];
  const shown = items.filter((segment) => matches(filter, segment));
  const print = useSource(document, list.data?.sourceVersion);
  const kept = useKept(text);
  const change = useMutation({
    mutationFn: async ({ segment, state }: { segment: SegmentView; state: string }) => {
      await kept();
      await give(document.id, language, segment, state);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey }),
  });
  const { view, state } = text;
  const go = (block: string): void => {
    view?.state.doc.descendants((node, pos) => {
      if (node.attrs["id"] !== block) return true;
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos + 1))).scrollIntoView());
      view.focus();
      return false;
    });
    setActive(block);
  };
  const set = (segment: SegmentView, wanted: string): void => change.mutate({ segment, state: wanted });
  const rights = {
    me: account.id,
    mayTranslate: (list.data?.mayTranslate ?? false) && !gate.closed,
    mayReview: list.data?.mayReview ?? false,
  };
  const index = items.findIndex(({ block }) => block === active);
  const current = items[index] ?? null;
  const doneAndNext = (): void => {
    const written = current !== null && state !== null && hasWords(state, current.block);
    if (written && isTodo(current) && rights.mayTranslate) set(current, "translated");
    const next = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0))].find(isTodo);
    if (next !== undefined) go(next.container);
  };
  const review = (): void => {
    if (current === null || nextState(current, rights) !== "reviewed") return;
    set(current, "reviewed");
    const next = items.slice(index + 1).find((segment) => matches("review", segment) && !isOwn(segment, rights));
    if (next !== undefined) go(next.container);
  };
  const step = (by: 1 | -1): void => {
    const rows = shown.filter(({ kind }) => kind !== "footnote");
    const at = rows.findIndex(({ block }) => block === active);
    const next = at < 0 ? rows[0] : rows[at + by];
    if (next !== undefined) go(next.block);
  };
  useBenchKeys({ doneAndNext, review, step });
  const ready = text.status.state !== "opening";
  useEffect(() => {
    if (view === null || !ready) return;
    const notes = notesOf(items);
    showBeside(view, {
      source: document.source,
      spoken: i18n.language,
      print,
      segments: new Map(items.map((segment) => [segment.block, segment])),
      notes,
      visible: new Set(shown.map(({ container }) => container)),
      filtered: filter !== "all",
      active,
      ...rights,
      t,
      set,
      go,
      openNote: (note) => {
        openNote(note, notes.get(note.container)?.map(({ block }) => block) ?? [])(view.state, view.dispatch);
        view.focus();
      },
    });
    // The list of segments is a new one only when the server said something new.
  }, [view, ready, list.data, print, filter, active, t]);
  const here = state === null ? null : blockAt(state);
  useEffect(() => {
    if (here !== null && view?.hasFocus() === true) setActive(here);
  }, [here, view]);
  return (
    <div className="bench">
      <header className="bar">
        <Link className="back" to={`/documents/${document.id}`} aria-label={t("editor.back")}>
          <ChevronLeft size={17} aria-hidden />
        </Link>
        <strong className="grow editor-title">
          <bdi>
            {ownName(document.source)} → <span lang={language}>{ownName(language)}</span>
          </bdi>
          <span className="muted wide-only">{document.metadata["symbol"] ?? document.title}</span>
        </strong>
        <SaveStateText text={text} />
        <ToggleButtonGroup
          className="seg"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => setFilter([...keys][0] as Filter)}
          aria-label={t("bench.filter")}
        >
          {filters.map((name) => (
            <ToggleButton key={name} id={name}>
              {t(`bench.filters.${name}`)}{" "}
              {name === "all" ? "" : items.filter((segment) => matches(name, segment)).length}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button className="btn btn-primary" onPress={doneAndNext} isDisabled={!rights.mayTranslate}>
          {t("bench.next")} <kbd>{keyNames("Mod-Enter")}</kbd>
        </Button>
      </header>
      <main className="rows" id="main" tabIndex={0}>
        <Notices text={text} />
        <IssuedNotice gate={gate} text={text} />
        {list.isSuccess && !list.data.mayTranslate ? <p className="notice">{t("bench.readOnly")}</p> : null}
        {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
        {filter !== "all" && shown.length === 0 && list.isSuccess ? (
          <p className="muted nothing">{t("bench.nothing")}</p>
        ) : null}
        <div className="columns-head caps">
          <span lang={document.source}>{ownName(document.source)}</span>
          <span lang={language}>{ownName(language)}</span>
        </div>
        <div ref={text.place} className={directionOf(language) === "rtl" ? "beside rtl" : "beside"} lang={language} />
      </main>
      <StatusLine text={text} />
      <BenchPanel
        bench={list.data ?? null}
        rights={rights}
        current={current}
        failure={change.error}
        set={set}
        go={go}
      />
    </div>
  );
}
