package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Vocabulary;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** Reads what stands in the body of a text, of an annex, of a section or of an article. */
final class BodyReader {
    private static final Set<String> HEADS = Set.of("num", "heading", "subheading");

    private final Ledger ledger;
    private final ParagraphReader paragraphs;
    private final TableReader tables;

    BodyReader(Ledger ledger) {
        this.ledger = ledger;
        this.paragraphs = new ParagraphReader(ledger);
        this.tables = new TableReader(ledger);
    }

    /** Returns the blocks of a body. */
    List<Node> read(XmlElement parent) {
        List<Node> out = new ArrayList<>();
        for (XmlElement child : parent.elements()) {
            if (!child.attr("class").equals(Vocabulary.EMPTY)) {
                block(child, out);
            }
        }
        return out;
    }

    private void block(XmlElement child, List<Node> out) {
        String name = child.name();
        if (Elements.ITEMS.contains(name) && !name.equals("item")) {
            out.add(paragraphs.read(child, "operativeParagraph"));
            tables.readWithin(child, out);
        } else if (Elements.SECTIONS.contains(name)) {
            out.add(section(child));
        } else if (name.equals("article")) {
            out.add(article(child));
        } else if (name.equals("p") || name.equals("crossHeading") || name.equals("formula")) {
            out.add(line(child));
        } else if (name.equals("table")) {
            out.add(tables.read(child));
        } else if (name.equals("ul") || name.equals("ol")) {
            list(child, out);
        } else if (name.equals("hcontainer") || Elements.WRAPPERS.contains(name)) {
            out.addAll(read(child));
        } else if (!HEADS.contains(name) && !child.text().isEmpty()) {
            ledger.report()
                    .warning(
                            "import.element-unknown",
                            child.place(),
                            "The element <" + name + "> is not understood here; its words are kept.",
                            Map.of("element", name));
            out.add(ledger.passage(child));
        }
    }

    private void list(XmlElement list, List<Node> out) {
        ledger.report().warning("import.list-flattened", list.place(), "The items of a list became passages.");
        list.elements().forEach(item -> out.add(ledger.passage(item)));
    }

    private Node line(XmlElement child) {
        if (child.is("crossHeading")) {
            ledger.report()
                    .info(
                            "import.element-read-as",
                            child.place(),
                            "A cross-heading became a passage.",
                            Map.of("element", child.name(), "kind", "passage"));
        }
        return Ledger.block(
                "passage", ledger.known(child, "passage"), child, ledger.words(List.of(child), Place.PLAIN));
    }

    private Node section(XmlElement element) {
        String id = ledger.known(element, "section");
        ledger.label(element, id);
        if (!element.is("section")) {
            ledger.report()
                    .info(
                            "import.element-read-as",
                            element.place(),
                            "The element <" + element.name() + "> became a section.",
                            Map.of("element", element.name(), "kind", "section"));
        }
        List<Node> children = new ArrayList<>();
        children.add(heading(element));
        PreambleReader preambular = new PreambleReader(ledger);
        XmlElement preamble = null;
        List<Node> rest = new ArrayList<>();
        for (XmlElement child : element.elements()) {
            if (child.is("hcontainer") && child.attr("name").equals("preamble")) {
                preamble = child;
                child.elements().forEach(preambular::readInSection);
            } else if (child.attr("refersTo").equals("#preamble") && rest.isEmpty()) {
                preambular.readInSection(child);
            } else {
                block(child, rest);
            }
        }
        if (!preambular.read().isEmpty()) {
            children.add(
                    preamble == null
                            ? Build.node("preamble", ledger.ids().counted("preamble"), preambular.read())
                            : Ledger.block(
                                    "preamble", ledger.ids().of(preamble, "preamble"), preamble, preambular.read()));
        }
        children.addAll(rest);
        return Ledger.block("section", id, element, children);
    }

    private Node article(XmlElement element) {
        String id = ledger.known(element, "article");
        ledger.label(element, id);
        List<Node> children = new ArrayList<>();
        if (element.child("heading").isPresent()) {
            children.add(heading(element));
        }
        List<Node> rest = read(element);
        children.addAll(rest.isEmpty() ? List.of(ledger.emptyPassage()) : rest);
        return Ledger.block("article", id, element, children);
    }

    private Node heading(XmlElement parent) {
        List<XmlElement> lines = parent.elements().stream()
                .filter(e -> e.is("heading") || e.is("subheading"))
                .toList();
        List<Node> words = ledger.words(lines, Place.PLAIN);
        return lines.isEmpty()
                ? Build.node("heading", ledger.ids().counted("heading"), words)
                : Ledger.block("heading", ledger.ids().of(lines.get(0), "heading"), lines.get(0), words);
    }
}
