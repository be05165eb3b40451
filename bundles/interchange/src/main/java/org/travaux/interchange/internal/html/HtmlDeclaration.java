package org.travaux.interchange.internal.html;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.travaux.base.BlockId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.editorial.Apparatus;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Ids;
import org.travaux.interchange.internal.text.InlineReader;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Report;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** Reads a declaration in articles from HTML. */
public final class HtmlDeclaration {
    /** Codes of single languages where the file names the standard form of a larger one. */
    private static final Map<String, Language> VARIANTS =
            Map.of("arb", Language.AR, "cmn", Language.ZH, "zh-Hans", Language.ZH);

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

    private final Report report = new Report();
    private final Ids ids = new Ids();
    private final InlineReader inline = new InlineReader(ids, Map.of(), report);
    private final Map<BlockId, String> labels = new LinkedHashMap<>();
    private final Map<BlockId, String> places = new LinkedHashMap<>();

    private HtmlDeclaration() {}

    /** Returns what the file says. */
    public static ImportedText read(InputStream file, Optional<String> charset) {
        return new HtmlDeclaration().document(HtmlSource.parse(file, charset));
    }

    private ImportedText document(XmlElement file) {
        XmlElement html = file.first("html").orElse(file);
        XmlElement body = html.first("body").orElse(html);
        Optional<XmlElement> title = body.first("h1");
        if (title.isEmpty()) {
            throw Invalid.because("import.malformed", "The file holds no title (h1) of a declaration.")
                    .at("line", 1)
                    .at("column", 1);
        }
        Language language = language(html);
        List<Node> children = new ArrayList<>();
        children.add(Build.node("title", ids.named("title"), inline.read(List.of(title.get()), Place.PLAIN)));
        body.first("header").ifPresent(h -> preamble(h, children));
        List<Node> operative = new ArrayList<>();
        body(body, operative);
        if (operative.isEmpty()) {
            operative.add(Build.node("passage", ids.counted("passage"), List.of()));
        }
        children.add(Build.node("operativePart", ids.named("operative"), operative));
        Node tree = Build.node("doc", Map.of("part", ""), children);
        tree.check();
        compareLabels(tree, language);
        return new ImportedText(
                new Manuscript(
                        DocumentType.DECLARATION,
                        Metadata.EMPTY,
                        language,
                        language,
                        Authenticity.AUTHENTIC,
                        Optional.empty(),
                        tree),
                report.notes());
    }

    private static Language language(XmlElement html) {
        return Stream.of(html.attr("lang"), html.attr("data-iso6393"), html.attr("data-code"))
                .flatMap(code -> Stream.concat(
                        Optional.ofNullable(VARIANTS.get(code)).stream(),
                        Stream.of(Language.values())
                                .filter(l -> l.tag().equals(code.split("-", 2)[0])
                                        || l.iso3().equals(code))))
                .findFirst()
                .orElseThrow(
                        () -> Invalid.because("language.unknown", "The file names no language that we keep texts in."));
    }

    private void preamble(XmlElement header, List<Node> children) {
        List<Node> paragraphs = new ArrayList<>();
        for (XmlElement element : header.elements()) {
            if (HEADINGS.contains(element.name())) {
                report.info(
                        "import.heading-not-kept",
                        element.place(),
                        "A preamble has no heading of its own here: \"" + element.text() + "\".",
                        Map.of("text", element.text()));
            } else {
                paragraphs.add(paragraph("preambularParagraph", ids.counted("pp"), element));
            }
        }
        if (!paragraphs.isEmpty()) {
            children.add(Build.node("preamble", ids.named("preamble"), paragraphs));
        }
    }

    private void body(XmlElement parent, List<Node> out) {
        for (XmlElement element : parent.elements()) {
            switch (element.name()) {
                case "article" -> out.add(article(element));
                case "header", "h1" -> {}
                case "main", "div", "section" -> body(element, out);
                default -> {
                    if (!element.text().isEmpty()) {
                        block(element, "body", out);
                    }
                }
            }
        }
    }

    private Node article(XmlElement element) {
        String number = element.attr("data-number");
        String id = number.matches("[0-9]{1,4}") ? ids.named("article-" + number) : ids.counted("article-n");
        List<Node> children = new ArrayList<>();
        for (XmlElement child : element.elements()) {
            if (HEADINGS.contains(child.name()) && children.isEmpty()) {
                labels.put(new BlockId(id), child.text());
                places.put(new BlockId(id), child.place());
            } else {
                block(child, id, children);
            }
        }
        if (children.isEmpty()) {
            children.add(Build.node("passage", ids.counted(id + "-p"), List.of()));
        }
        return Build.node("article", id, children);
    }

    private void block(XmlElement element, String within, List<Node> out) {
        switch (element.name()) {
            case "ol" -> element.elements().forEach(li -> out.add(item(li, within)));
            case "ul" ->
                element.elements().forEach(li -> {
                    report.info("import.list-flattened", li.place(), "An item of a list became a passage.");
                    out.add(passage(li, within));
                });
            default -> {
                if (!element.is("p")) {
                    report.warning(
                            "import.element-read-as",
                            element.place(),
                            "The element <" + element.name() + "> became a passage.",
                            Map.of("element", element.name(), "kind", "passage"));
                }
                out.add(passage(element, within));
            }
        }
    }

    private Node item(XmlElement li, String within) {
        return paragraph("operativeParagraph", ids.counted(within + "-para"), li);
    }

    private Node passage(XmlElement element, String within) {
        return Build.node("passage", ids.counted(within + "-p"), words(element));
    }

    private Node paragraph(String type, String id, XmlElement element) {
        Node wording = Build.node("wording", Map.of(), words(element));
        return Build.node(type, id, List.of(wording));
    }

    private List<Node> words(XmlElement element) {
        List<XmlElement> paragraphs =
                element.elements().stream().filter(e -> e.is("p")).toList();
        return inline.read(paragraphs.isEmpty() ? List.of(element) : paragraphs, Place.PLAIN);
    }

    /** The heading of an article is its label; where it says more, it becomes a line of the report. */
    private void compareLabels(Node tree, Language language) {
        Apparatus apparatus = Apparatus.of(tree, language, DocumentType.DECLARATION);
        labels.forEach((block, label) -> {
            if (!apparatus.label(block).equals(label)) {
                report.warning(
                        "import.label-differs",
                        places.get(block),
                        "The file has the label \"" + label + "\", the form has \"" + apparatus.label(block) + "\".",
                        Map.of("file", label, "form", apparatus.label(block)));
            }
        });
    }
}
