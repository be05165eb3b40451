import "@/style/page.css";
import "@/style/inline.css";
import "@/style/editor.css";
import { useQuery } from "@tanstack/react-query";
import { PanelRight } from "lucide-react";
import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { document as load } from "@/api/documents";
import { useText } from "@/editor/useText";
import { directionOf, ownName } from "@/i18n/languages";
import type { DocumentView } from "@/model/wire";
import { useSession } from "../shell/session";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/States";
import { EditorBar } from "./EditorBar";
import { Masthead } from "./Masthead";
import { Notices } from "./Notices";
import { Outline } from "./Outline";
import { SidePanel } from "./SidePanel";

/** The document is the screen: the page in the middle, the outline at its side, one panel at the other. */
export function EditorPage() {
  const { document: id = "", language = "en" } = useParams();
  const document = useQuery({ queryKey: ["document", id], queryFn: () => load(id) });
  if (document.isPending) return <Loading />;
  if (document.isError) {
    return (
      <main className="lone">
        <Failure error={document.error} retry={() => void document.refetch()} />
      </main>
    );
  }
  return <Editor key={`${id} ${language}`} document={document.data} language={language} />;
}

function Editor({ document, language }: { readonly document: DocumentView; readonly language: string }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const [panel, setPanel] = useState(() => matchMedia("(min-width: 1100px)").matches);
  const label = t("editor.text", { title: document.title, language: ownName(language) });
  const text = useText({ account: account.id, document: document.id, language, type: document.type, label });
  const toggle = (
    <ToggleButton className="icon-btn" aria-label={t("editor.panel")} isSelected={panel} onChange={setPanel}>
      <PanelRight size={17} aria-hidden />
    </ToggleButton>
  );
  return (
    <div className={panel ? "editor with-panel" : "editor"}>
      <EditorBar document={document} language={language} text={text} toggle={toggle} />
      <Outline text={text} />
      <main className="desk" id="main" tabIndex={0}>
        <Notices text={text} />
        <article className="page" dir={directionOf(language)} lang={language} data-type={document.type}>
          <Masthead document={document} language={language} />
          <div ref={text.place} className={text.status.state === "opening" ? "surface opening" : "surface"} />
        </article>
      </main>
      {panel ? <SidePanel document={document} language={language} text={text} /> : null}
    </div>
  );
}
