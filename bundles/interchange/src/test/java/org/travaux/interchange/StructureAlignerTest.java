package org.travaux.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.ImportNote;
import org.travaux.document.ImportedText;
import org.travaux.document.TextSchema;
import org.travaux.prose.Node;

/** A short declaration of our own, in two languages that were not laid out for each other. */
class StructureAlignerTest {
    private static final String ENGLISH = html(
            "en",
            "<h1>On bridges</h1><header><p>Recalling rivers,</p><p>Noting roads,</p></header><article"
                    + " data-number='1'><h2>Article 1</h2><p>Bridges join.</p></article><article"
                    + " data-number='2'><h2>Article 2</h2><ol><li>They bear;</li><li>They"
                    + " last.</li></ol></article><article data-number='3'><h2>Article 3</h2><p>They are kept"
                    + " up.</p></article>");
    private static final String FRENCH = html(
            "fr",
            "<h1>Des ponts</h1><header><p>Rappelant les rivières et notant les routes,</p></header>"
                    + "<article data-number='1'><h2>Article premier</h2><p>Les ponts relient.</p></article>"
                    + "<article data-number='3'><h2>Article 3</h2><p>On les entretient.</p><p>Toujours.</p></article>");

    private static String html(String language, String body) {
        return "<html lang='" + language + "'><body>" + body + "</body></html>";
    }

    private static ImportedText read(String html) {
        return new HtmlReader().read(new ByteArrayInputStream(html.getBytes(UTF_8)));
    }

    private static Map<BlockId, Blocks.Block> blocks(ImportedText text) {
        return Blocks.byId(text.manuscript().tree());
    }

    @Test
    void pairsArticlesByTheirNumberAndSaysWhatIsMissingAndMore() {
        ImportedText aligned =
                new StructureAligner().align(read(ENGLISH).manuscript().tree(), read(FRENCH));

        assertThat(blocks(aligned).get(new BlockId("article-3")).node().textContent())
                .isEqualTo("On les entretient.Toujours.");
        assertThat(aligned.report())
                .filteredOn(note -> note.code().startsWith("alignment."))
                .extracting(ImportNote::code, ImportNote::place, ImportNote::message)
                .containsExactly(
                        tuple(
                                "alignment.count-differs",
                                "preamble",
                                "preambularParagraph: 2 in the source, 1 here; only in the source: pp-2."),
                        tuple(
                                "alignment.count-differs",
                                "operative",
                                "article: 3 in the source, 2 here; only in the source: article-2."),
                        tuple(
                                "alignment.count-differs",
                                "article-3",
                                "passage: 1 in the source, 2 here; only here: article-3-p-2."));
    }

    @Test
    void pairsByOrderWhereTheSourceHasIdsOfItsOwn() {
        Node source = renamed(read(ENGLISH).manuscript().tree());

        ImportedText aligned = new StructureAligner().align(source, read(FRENCH));

        assertThat(blocks(aligned).keySet())
                .contains(new BlockId("own-title"), new BlockId("own-pp-1"), new BlockId("own-article-1-p-1"));
        assertThat(aligned.report()).extracting(ImportNote::code).contains("alignment.count-differs");
        aligned.manuscript().tree().check();
    }

    @Test
    void namesBlocksThatAreOthersThoughAsMany() {
        ImportedText other = read(ENGLISH.replace("data-number='3'", "data-number='4'"));

        ImportedText aligned =
                new StructureAligner().align(read(ENGLISH).manuscript().tree(), other);

        assertThat(aligned.report())
                .filteredOn(note -> note.code().startsWith("alignment."))
                .extracting(ImportNote::code, ImportNote::message)
                .containsExactly(tuple(
                        "alignment.blocks-differ",
                        "article: 3 in both texts, but not the same; only in the source: article-3; only here:"
                                + " article-4."));
    }

    private static Node renamed(Node node) {
        if (node.isText()) {
            return node;
        }
        Map<String, Object> attrs = new java.util.HashMap<>(node.attrs());
        attrs.computeIfPresent("id", (key, id) -> "own-" + id);
        List<Node> children =
                node.children().stream().map(StructureAlignerTest::renamed).toList();
        return TextSchema.schema().node(node.type().name(), attrs, children).withMarks(node.marks());
    }
}
