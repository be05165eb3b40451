package org.travaux.interchange.internal.akn.out;

import java.util.List;
import java.util.Optional;
import org.travaux.document.MetadataField;
import org.travaux.editorial.Masthead;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Vocabulary;
import org.travaux.interchange.internal.xml.XmlOut;
import org.travaux.prose.Node;

/** Writes a text part by part. */
final class TextWriter {
    private final Sheet sheet;
    private final XmlOut out;
    private final FactsWriter facts;
    private final BodyWriter bodies;

    TextWriter(Sheet sheet, FactsWriter facts) {
        this.sheet = sheet;
        this.out = sheet.out();
        this.facts = facts;
        this.bodies = new BodyWriter(sheet);
    }

    void write(Masthead lines) {
        preface();
        preamble();
        mainBody();
        conclusions(lines);
        annexes();
    }

    private void preface() {
        out.line().open("preface", "eId", "preface").line().open("p");
        sheet.manuscript().metadata().get(MetadataField.NUMBER).ifPresent(n -> out.element("docNumber", n)
                .text(". "));
        sheet.line("docTitle", sheet.manuscript().tree().child(0), Place.PLAIN);
        out.close().close();
    }

    private void preamble() {
        Optional<Node> formula = sheet.part("openingFormula");
        Optional<Node> preamble = sheet.part("preamble");
        if (formula.isEmpty() && preamble.isEmpty()) {
            return;
        }
        out.line()
                .open(
                        "preamble",
                        preamble.map(p -> BlockAttributes.of(p, "eId", "preamble"))
                                .orElse(new String[] {"eId", "preamble"}));
        formula.ifPresent(this::formula);
        preamble.ifPresent(p -> p.children().forEach(new PreambleWriter(sheet)::paragraph));
        out.line().close();
    }

    private void formula(Node formula) {
        out.line()
                .open("formula", BlockAttributes.of(formula, "eId", "preamble__formula_1", "name", "enactingFormula"));
        sheet.inline().begin("p", formula);
        if (!formula.children().isEmpty()) {
            out.open("i");
            sheet.inline().words(formula.children(), "", Place.FORMULA);
            out.close().text(sheet.closing(formula));
        }
        out.close().close();
    }

    private void mainBody() {
        Node operative = sheet.part("operativePart").orElseThrow();
        out.line().open("mainBody", BlockAttributes.of(operative, "eId", "body"));
        bodies.write(operative.children(), "", true);
        out.line().close();
    }

    private void conclusions(Masthead lines) {
        Optional<Node> closing = sheet.part("closing");
        if (closing.isEmpty() && lines.closing().isEmpty()) {
            return;
        }
        out.line()
                .open(
                        "conclusions",
                        closing.map(c -> BlockAttributes.of(c, "eId", "conclusions"))
                                .orElse(new String[] {"eId", "conclusions"}));
        List<Node> blocks = closing.map(Node::children).orElse(List.of());
        blocks.stream().filter(n -> n.is("passage")).forEach(p -> sheet.line("p", p, Place.PLAIN));
        facts.meetingAndDate(lines);
        blocks.stream().filter(n -> n.is("signatureBlock")).forEach(this::signature);
        if (lines.closing().isEmpty() && blocks.isEmpty()) {
            out.empty("p", "class", Vocabulary.EMPTY);
        }
        out.close();
    }

    private void signature(Node block) {
        boolean absent = Boolean.TRUE.equals(block.attr("absent"));
        out.open("p", BlockAttributes.of(block));
        sheet.inline()
                .paragraph(
                        "signature",
                        block,
                        "",
                        Place.PLAIN,
                        "class",
                        absent ? "absent" : "",
                        "title",
                        String.valueOf(block.attr("party")));
        out.close();
    }

    private void annexes() {
        List<Node> annexes = sheet.manuscript().tree().children().stream()
                .filter(n -> n.is("annex"))
                .toList();
        if (annexes.isEmpty()) {
            return;
        }
        out.line().open("attachments");
        annexes.forEach(this::annex);
        out.line().close();
    }

    private void annex(Node annex) {
        String eId = sheet.eId(annex);
        out.line().open("attachment", BlockAttributes.of(annex, "eId", eId)).open("doc", "name", "annex");
        facts.annexMeta(eId);
        out.line()
                .open("preface", "eId", eId + "__preface")
                .open("p")
                .element("docType", sheet.label(annex))
                .close()
                .open("p");
        sheet.line("docTitle", annex.child(0), Place.PLAIN);
        out.close().close();
        out.line().open("mainBody", "eId", eId + "__body");
        List<Node> rest = annex.children().subList(1, annex.childCount());
        bodies.write(rest, eId + "__", true);
        if (rest.isEmpty()) {
            out.empty("p", "class", Vocabulary.EMPTY);
        }
        out.line().close().close().close();
    }
}
