import "@/style/page.css";
import "@/style/inline.css";
import "@/style/editor.css";
import "@/style/palette.css";
import { useQuery } from "@tanstack/react-query";
import { ListTree, PanelRight } from "lucide-react";
import { useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { document as load } from "@/api/documents";
import { useText } from "@/editor/useText";
import { ownName } from "@/i18n/languages";
import type { DocumentView } from "@/model/wire";
import { useSession } from "../shell/session";
import { Drawer } from "../ui/Drawer";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/States";
import { isWide, useWide } from "../ui/wide";
import { EditorBar } from "./EditorBar";
import { IssuedNotice } from "./IssuedNotice";
import { Notices } from "./Notices";
import { Outline } from "./Outline";
import { Questions } from "./Questions";
import { Sheet } from "./Sheet";
import { SidePanel } from "./SidePanel";
import { StatusLine } from "./StatusLine";
import { useAddressedBlock } from "./useAddressedBlock";
import { useIssued } from "./useIssued";

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
  const wide = useWide();
  const [panel, setPanel] = useState(isWide);
  const [outline, setOutline] = useState(false);
  const label = t("editor.text", { title: document.title || t("document.untitled"), language: ownName(language) });
  const gate = useIssued(document);
  const text = useText({
    account: account.id,
    document: document.id,
    language,
    type: document.type,
    label,
    closed: gate.closed,
  });
  useAddressedBlock(text);
  const side = { document, language, text };
  return (
    <div className={panel && wide ? "editor with-panel" : "editor"}>
      <EditorBar
        {...side}
        lead={
          wide ? null : (
            <Button className="icon-btn" aria-label={t("editor.outline")} onPress={() => setOutline(true)}>
              <ListTree size={17} aria-hidden />
            </Button>
          )
        }
        toggle={
          <ToggleButton className="icon-btn" aria-label={t("editor.panel")} isSelected={panel} onChange={setPanel}>
            <PanelRight size={17} aria-hidden />
          </ToggleButton>
        }
      />
      {wide ? <Outline text={text} language={language} /> : null}
      <main className="desk" id="main" tabIndex={0}>
        <Notices text={text} />
        <IssuedNotice gate={gate} text={text} />
        <Sheet document={document} language={language} place={text.place} opening={text.status.state === "opening"} />
      </main>
      {panel && wide ? <SidePanel {...side} /> : null}
      {!wide && outline ? (
        <Drawer label={t("editor.outline")} side="start" onClose={() => setOutline(false)}>
          <Outline text={text} language={language} onGo={() => setOutline(false)} />
        </Drawer>
      ) : null}
      {!wide && panel ? (
        <Drawer label={t("editor.panel")} side="end" onClose={() => setPanel(false)}>
          <SidePanel {...side} onGo={() => setPanel(false)} />
        </Drawer>
      ) : null}
      <StatusLine text={text} />
      <Questions text={text} />
    </div>
  );
}
