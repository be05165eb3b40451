package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Language;
import org.travaux.base.RealData;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.TextSchema;
import org.travaux.prose.Node;

/** Whatever is written in the schema goes out and comes back as the same tree. */
class GrownTextsTest {
    private static final int TEXTS = 150;

    private static Manuscript manuscript(Node tree, long seed) {
        Language language = Language.OFFICIAL.get((int) Math.floorMod(seed, 6L));
        return new Manuscript(
                seed % 2 == 0 ? DocumentType.RESOLUTION : DocumentType.RESOLUTION_DRAFT,
                new Metadata(new TreeMap<>(Map.of("symbol", "A/81/L.1", "session", "81"))),
                language,
                language,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                tree);
    }

    private static void assertComesBack(long seed) {
        Node tree = GrownTexts.calm(seed).text();
        tree.check();
        Manuscript out = manuscript(tree, seed);

        byte[] file = RoundTrip.write(out);
        Manuscript back = RoundTrip.read(file).manuscript();

        String what = "seed " + seed + " in " + out.language();
        assertSame(what, back.tree(), tree);
        assertThat(back.equals(out)).as(what).isTrue();
        assertThat(RoundTrip.write(back)).as(what).isEqualTo(file);
    }

    /** Compares two trees and shows the surroundings of the first difference. */
    private static void assertSame(String what, Node actual, Node expected) {
        assertSame(what, actual.toJson(), expected.toJson());
    }

    private static void assertSame(String what, String here, String there) {
        int at = 0;
        while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 120);
        assertThat(here.substring(from, Math.min(here.length(), at + 120)))
                .as(what)
                .isEqualTo(there.substring(from, Math.min(there.length(), at + 120)));
    }

    @Test
    void comeBackEqual() {
        for (long seed = 1; seed <= TEXTS; seed++) {
            assertComesBack(seed);
        }
    }

    @Test
    void comeBackEqualFromAFreshSeedToo() {
        long fresh = System.nanoTime();
        for (long seed = fresh; seed < fresh + TEXTS; seed++) {
            assertComesBack(seed);
        }
    }

    @Test
    void printTheSameAndChangeNoMoreWhateverIsTyped() {
        long fresh = System.nanoTime();
        for (long seed = fresh; seed < fresh + TEXTS; seed++) {
            Manuscript out = manuscript(GrownTexts.typed(seed).text(), seed);
            if (out.language() == Language.FR) {
                continue; // typed punctuation gets its French space
            }

            Manuscript once = RoundTrip.again(out);
            Manuscript twice = RoundTrip.again(once);

            String what = "seed " + seed + " in " + out.language();
            assertSame(what, printed(once), printed(out));
            assertSame(what, twice.tree(), once.tree());
        }
    }

    private static String printed(Manuscript manuscript) {
        return new String(new PlainTextWriter().write(manuscript), StandardCharsets.UTF_8);
    }

    @Test
    void areValid() {
        for (long seed = 1; seed <= TEXTS; seed++) {
            byte[] file = RoundTrip.write(manuscript(GrownTexts.calm(seed).text(), seed));
            RoundTrip.validate(file, RealData.folder().resolve("akn/akomantoso30.xsd"));
        }
    }

    @Test
    void useEveryNodeAndEveryMarkThatIsWritten() {
        TreeSet<String> seen = new TreeSet<>(List.of("doc"));
        for (long seed = 1; seed <= TEXTS; seed++) {
            GrownTexts.calm(seed).text().descendants((node, position, parent, index) -> {
                seen.add(node.type().name());
                node.marks().forEach(mark -> seen.add(mark.type().name()));
                return true;
            });
        }

        TreeSet<String> all = new TreeSet<>(List.of());
        TextSchema.schema().nodeTypes().forEach(type -> all.add(type.name()));
        TextSchema.schema().markTypes().forEach(type -> all.add(type.name()));
        all.remove("comment");
        assertThat(seen).containsAll(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_RES_73_331", "A_RES_75_276", "A_RES_77_13", "A_RES_79_10", "DRAFT_81_seed"})
    void comeBackEqualWithinRealTexts(String name) {
        Manuscript real = RoundTrip.read(RealData.bytes("csto-cooperation/" + name + ".akn.xml"))
                .manuscript();
        for (long seed = 1; seed <= 20; seed++) {
            Manuscript edited =
                    real.withTree(with(real.tree(), GrownTexts.calm(seed).text()));
            edited.tree().check();

            byte[] file = RoundTrip.write(edited);

            RoundTrip.validate(file, RealData.folder().resolve("akn/akomantoso30.xsd"));
            assertSame("seed " + seed, RoundTrip.read(file).manuscript().tree(), edited.tree());
        }
    }

    /** Puts the operative part of one text behind that of the other, and its annexes behind its annexes. */
    private static Node with(Node real, Node grown) {
        List<Node> parts = new java.util.ArrayList<>();
        for (Node part : real.children()) {
            if (part.is("operativePart")) {
                List<Node> blocks = new java.util.ArrayList<>(part.children());
                grown.children().stream()
                        .filter(other -> other.is("operativePart"))
                        .forEach(other -> blocks.addAll(other.children()));
                parts.add(TextSchema.schema().node("operativePart", part.attrs(), blocks));
            } else {
                parts.add(part);
            }
        }
        grown.children().stream().filter(other -> other.is("annex")).forEach(parts::add);
        return TextSchema.schema().node("doc", real.attrs(), parts);
    }
}
