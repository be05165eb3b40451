package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.base.RealData;
import org.travaux.document.Blocks;
import org.travaux.document.ImportNote;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Node;

class UniversalDeclarationTest {
    private static ImportedText read(String file) {
        return new HtmlReader().read(new ByteArrayInputStream(RealData.bytes("udhr/" + file + ".html")));
    }

    private static long count(Node tree, String kind) {
        return Blocks.of(tree).stream().filter(b -> b.kind().equals(kind)).count();
    }

    @ParameterizedTest
    @CsvSource({
        "eng, en, 10, Article 1",
        "fra, fr, 9, Article premier",
        "spa, es, 10, Artículo 1",
        "rus, ru, 9, Статья 1",
        "arb, ar, 9, المادة 1",
        "cmn_hans, zh, 8, 第一条"
    })
    void isReadInEachLanguage(String file, String tag, int preambular, String label) {
        ImportedText imported = read(file);
        Manuscript manuscript = imported.manuscript();

        assertThat(manuscript.language()).isEqualTo(Language.of(tag));
        assertThat(count(manuscript.tree(), "article")).isEqualTo(30);
        assertThat(count(manuscript.tree(), "operativeParagraph")).isEqualTo(32);
        assertThat(count(manuscript.tree(), "preambularParagraph")).isEqualTo(preambular);
        Apparatus apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        assertThat(apparatus.label(new BlockId("article-1"))).isEqualTo(label);
        assertThat(imported.report()).extracting(ImportNote::code).containsOnly("import.heading-not-kept");
        assertThat(RoundTrip.again(manuscript)).isEqualTo(manuscript);
    }

    @ParameterizedTest
    @CsvSource({"fra, 9, pp-10", "rus, 9, pp-10", "arb, 9, pp-10", "cmn_hans, 8, 'pp-9, pp-10'"})
    void isAlignedByArticleAndTheDifferenceSaid(String file, int preambular, String alone) {
        Node english = read("eng").manuscript().tree();

        ImportedText aligned = new StructureAligner().align(english, read(file));

        assertThat(aligned.report())
                .filteredOn(note -> note.code().startsWith("alignment."))
                .extracting(ImportNote::place, ImportNote::message)
                .containsExactly(tuple(
                        "preamble",
                        "preambularParagraph: 10 in the source, " + preambular + " here; only in the source: " + alone
                                + "."));
        Node tree = aligned.manuscript().tree();
        assertThat(Blocks.byId(english).keySet()).containsAll(Blocks.byId(tree).keySet());
        assertThat(Blocks.byId(tree).keySet())
                .contains(new BlockId("article-30-p-1"), new BlockId("article-29-para-3"));
        tree.check();
    }

    @Test
    void isTheSameInSpanish() {
        ImportedText aligned =
                new StructureAligner().align(read("eng").manuscript().tree(), read("spa"));

        assertThat(aligned.report()).extracting(ImportNote::code).noneMatch(code -> code.startsWith("alignment."));
    }
}
