package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
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
    @CsvSource({"fra, 9", "rus, 9", "arb, 9", "cmn_hans, 8"})
    void isAlignedByArticleAndTheDifferenceSaid(String file, int preambular) {
        Node english = read("eng").manuscript().tree();

        Alignment alignment = Alignment.of(english, read(file).manuscript().tree());

        assertThat(alignment.differences())
                .extracting(ImportNote::code, ImportNote::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "alignment.count-differs", "preambularParagraph: 10 in the source, " + preambular + " here."));
        assertThat(Blocks.byId(english).keySet())
                .containsAll(Blocks.byId(alignment.tree()).keySet());
        alignment.tree().check();
    }

    @Test
    void isTheSameInSpanish() {
        assertThat(Alignment.of(
                                read("eng").manuscript().tree(),
                                read("spa").manuscript().tree())
                        .isComplete())
                .isTrue();
    }
}
