package org.travaux.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.document.Manuscript;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Node;

/** Writes a text as printed, in UTF-8: labels, punctuation and note marks included, one block a paragraph, notes at the end. */
@Component(service = DocumentWriter.class)
public final class PlainTextWriter implements DocumentWriter {
    /** Creates the writer. */
    @Activate
    public PlainTextWriter() {}

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String suffix() {
        return "txt";
    }

    @Override
    public byte[] write(Manuscript manuscript) {
        Apparatus apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        Masthead lines = Masthead.of(manuscript);
        List<String> blocks = new ArrayList<>();
        for (Node part : manuscript.tree().children()) {
            if (part.is("title")) {
                blocks.add(lines.title());
                continue;
            }
            if (part.is("annex") && !blocks.isEmpty()) {
                closing(lines, blocks, manuscript.tree());
            }
            block(part, apparatus, 0, blocks);
        }
        if (manuscript.tree().children().stream().noneMatch(n -> n.is("annex"))) {
            closing(lines, blocks, manuscript.tree());
        }
        apparatus.notes().forEach(note -> blocks.add(apparatus.displayNote(note)));
        blocks.removeIf(String::isBlank);
        return (String.join("\n\n", blocks) + "\n").getBytes(UTF_8);
    }

    /** The line of meeting and date stands once, before the first annex. */
    private static void closing(Masthead lines, List<String> blocks, Node tree) {
        boolean first = lines.closing().stream().noneMatch(blocks::contains);
        if (first) {
            blocks.addAll(lines.closing());
        }
    }

    private static void block(Node node, Apparatus apparatus, int depth, List<String> blocks) {
        String indent = "    ".repeat(depth);
        switch (node.type().name()) {
            case "preambularParagraph", "operativeParagraph", "subParagraph" -> {
                blocks.add(indent + apparatus.displayText(node));
                node.children().stream()
                        .skip(1)
                        .forEach(
                                child -> block(child, apparatus, child.is("subParagraph") ? depth + 1 : depth, blocks));
            }
            case "section", "annex", "article" -> {
                String heading = node.child(0).is("heading") ? apparatus.displayText(node.child(0)) : "";
                blocks.add((apparatus.displayText(node) + " " + heading).strip());
                node.children().stream()
                        .filter(child -> !child.is("heading"))
                        .forEach(child -> block(child, apparatus, depth, blocks));
            }
            case "tableRow" -> blocks.add(row(node, apparatus));
            default -> {
                if (node.type().isTextblock()) {
                    blocks.add(indent + apparatus.displayText(node));
                } else {
                    node.children().forEach(child -> block(child, apparatus, depth, blocks));
                }
            }
        }
    }

    private static String row(Node row, Apparatus apparatus) {
        StringJoiner cells = new StringJoiner(" | ");
        row.children().forEach(cell -> {
            StringJoiner passages = new StringJoiner(" ");
            cell.children().forEach(passage -> passages.add(apparatus.displayText(passage)));
            cells.add(passages.toString());
        });
        return cells.toString();
    }
}
