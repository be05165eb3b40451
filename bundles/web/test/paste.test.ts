import { DOMParser as Reader } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { cleaned } from "../src/editor/paste/clean";
import type { Target } from "../src/editor/paste/lines";
import { legible, withFreshIds } from "../src/editor/paste/paste";
import { schema } from "../src/editor/schema";
import { doc, op, pp } from "./builders";
import { ids } from "./commands/run";

function read(html: string, target: Target = "operativeParagraph"): string {
  const dom = document.createElement("div");
  dom.innerHTML = cleaned(html, target);
  return Reader.fromSchema(schema).parseSlice(dom).content.toString();
}

describe("What is pasted from elsewhere", () => {
  it("becomes paragraphs of the kind at hand, italics at their beginning their lead, typed numbers gone", () => {
    const html = "<p>1. <i>Decides</i> to <b>act</b>;</p><p>2. <i>Requests</i> a report.</p>";
    expect(read(html)).toBe(
      '<operativeParagraph(wording(lead("Decides"), " to ", strong("act"), ";")), operativeParagraph(wording(lead("Requests"), " a report."))>',
    );
    expect(read(html, "preambularParagraph")).toContain("preambularParagraph(wording(");
    expect(read(html, "line")).not.toContain("Paragraph");
  });

  it("keeps the levels of a list below a paragraph", () => {
    const html = "<p>Invites them:</p><ol><li>(a) to train;<ul><li>– together;</li></ul></li><li>to report.</li></ol>";
    expect(read(html)).toBe(
      '<operativeParagraph(wording("Invites them:"), subParagraph(wording("to train;"), subParagraph(wording("together;"))), subParagraph(wording("to report.")))>',
    );
  });

  it("begins with paragraphs where there is nothing but a list", () => {
    expect(read("<ol><li>One</li><li>Two</li></ol>")).toBe(
      '<operativeParagraph(wording("One")), operativeParagraph(wording("Two"))>',
    );
  });

  it("reads the lists, notes and wrappings of Word", () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body>
      <!--StartFragment--><p class=MsoNormal style='color:red'><span lang=EN-US>Invites both</span><a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>:<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>   </span></span><![endif]>to train</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>i)</span>together</p>
      <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> A/81/302.</p></div><!--EndFragment--></body></html>`;
    expect(read(html)).toBe(
      '<operativeParagraph(wording("Invites both", footnote("A/81/302."), ":"), subParagraph(wording("to train"), subParagraph(wording("together"))))>',
    );
  });

  it("keeps tables where they may stand, and their words where not", () => {
    const html = "<table><tr><th>No.</th><th>Event</th></tr><tr><td>1</td><td>Conference</td></tr></table>";
    expect(read(html)).toBe(
      '<table(tableRow(tableHeader(passage("No.")), tableHeader(passage("Event"))), tableRow(tableCell(passage("1")), tableCell(passage("Conference"))))>',
    );
    expect(read(html, "preambularParagraph")).not.toContain("table");
    expect(read(html, "preambularParagraph")).toContain("Conference");
  });

  it("brings no scripts, images, styles or handlers along", () => {
    const html =
      '<p onclick="x()">One<script>alert(1)</script><img src=x onerror=alert(1)><span style="color:red">two</span></p>';
    expect(cleaned(html, "operativeParagraph")).toBe(
      '<div class="operativeParagraph"><p class="wording">Onetwo</p></div>',
    );
  });

  it("gets ids of its own", () => {
    const tree = doc(pp("Recalling"), op("Decides"));
    const old = new Set(ids(tree));
    withFreshIds(tree.content).descendants((node) => {
      if (typeof node.attrs["id"] === "string") expect(old.has(node.attrs["id"])).toBe(false);
    });
  });
});

describe("legible", () => {
  it("takes out what no text may have and leaves every letter", () => {
    expect(legible("a\u0000b\u0085\uFFFE\uD83D c\t\u200F\uD83D\uDD4A\n")).toBe("ab c\t\u200F\uD83D\uDD4A\n");
  });
});
