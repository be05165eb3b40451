package org.travaux.translation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.base.Language.EN;
import static org.travaux.base.Language.FR;
import static org.travaux.base.Language.RU;
import static org.travaux.document.InMemoryHouse.DRAFTER;
import static org.travaux.document.Trees.SCHEMA;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;
import static org.travaux.document.Trees.wording;
import static org.travaux.document.Trees.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.travaux.base.DocumentId;
import org.travaux.document.Blocks;
import org.travaux.document.TextId;
import org.travaux.prose.Node;
import org.travaux.translation.DroppedWords;

class FollowingStructureTest {
    private final Desk desk = new Desk();

    private static Node text(String a, String b, String c) {
        return doc(title("t", "T" + a), para("a", a), para("b", b), para("c", c));
    }

    private final DocumentId id = desk.document(
            text("one", "two", "three"), Map.of(RU, text("раз", "два", "три"), FR, text("un", "deux", "trois")));

    private static Node sub(String block, String text) {
        return SCHEMA.node("subParagraph", Map.of("id", block), List.of(wording(words(text))));
    }

    private void change(UnaryOperator<List<Node>> change) {
        desk.rewrite(id, EN, tree -> Rewriting.children(tree, "part", change), DRAFTER);
        desk.follow();
    }

    /** Returns the operative part in short: {@code a:раз b:два(s:под)}. */
    private String russian() {
        return shown(desk.tree(id, RU).child(1));
    }

    private static String shown(Node parent) {
        List<String> parts = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child.isBlock() && !child.is("wording")) {
                String inner = shown(child);
                parts.add(Blocks.idOf(child).orElseThrow() + ":"
                        + Blocks.wordingOf(child).map(Node::textContent).orElse("")
                        + (inner.isEmpty() ? "" : "(" + inner + ")"));
            }
        }
        return String.join(" ", parts);
    }

    @Test
    void aBlockThatCameComesEmpty() {
        change(blocks -> {
            blocks.add(1, para("n", "new"));
            return blocks;
        });

        assertThat(russian()).isEqualTo("a:раз n: b:два c:три");
        assertThat(desk.tree(id, FR).child(1).childCount()).isEqualTo(4);
    }

    @Test
    void aBlockThatWentGoes() {
        change(blocks -> {
            blocks.remove(1);
            return blocks;
        });

        assertThat(russian()).isEqualTo("a:раз c:три");
    }

    @Test
    void aBlockThatMovedTakesItsWordsAlong() {
        change(blocks -> {
            Collections.swap(blocks, 0, 2);
            return blocks;
        });

        assertThat(russian()).isEqualTo("c:три b:два a:раз");
    }

    @Test
    void aBlockThatWasIndentedTakesItsWordsAlong() {
        change(blocks -> {
            Node a = SCHEMA.node(
                    "operativeParagraph", Map.of("id", "a"), List.of(wording(words("one")), sub("b", "two")));
            return new ArrayList<>(List.of(a, blocks.get(2)));
        });
        assertThat(russian()).isEqualTo("a:раз(b:два) c:три");

        change(blocks -> new ArrayList<>(List.of(para("a", "one"), para("b", "two"), blocks.get(1))));
        assertThat(russian()).isEqualTo("a:раз b:два c:три");
    }

    @Test
    void aBlockThatBecameOfAnotherKindKeepsItsWords() {
        change(blocks -> {
            blocks.set(1, SCHEMA.node("passage", Map.of("id", "b"), words("two")));
            return blocks;
        });

        assertThat(russian()).isEqualTo("a:раз b:два c:три");
        assertThat(desk.tree(id, RU).child(1).child(1).is("passage")).isTrue();
    }

    @Test
    void wordsNeverFollow() {
        desk.type(id, EN, "b", "something else", DRAFTER);
        desk.follow();

        assertThat(desk.house.log.version(new TextId(id, RU))).isZero();
    }

    @Test
    void followingTwiceDoesNothingTwice() {
        change(blocks -> {
            blocks.add(para("n", "new"));
            return blocks;
        });
        String once = russian();

        desk.house.log.afterSeq(0, 100).forEach(desk.followed::follow);

        assertThat(russian()).isEqualTo(once);
        assertThat(desk.house.log.version(new TextId(id, RU))).isEqualTo(1);
    }

    @Test
    void whatOnlyTheTranslationHasStays() {
        desk.rewrite(
                id,
                RU,
                tree -> Rewriting.children(tree, "part", blocks -> {
                    blocks.add(1, para("own", "своё"));
                    blocks.remove(2);
                    return blocks;
                }),
                Desk.TRANSLATOR);
        change(blocks -> {
            blocks.remove(1);
            blocks.add(para("n", "new"));
            return blocks;
        });

        assertThat(russian()).isEqualTo("a:раз own:своё c:три n:");
    }

    @Test
    void aTableComesWithItsCells() {
        Node cell =
                SCHEMA.node("tableCell", Map.of(), List.of(SCHEMA.node("passage", Map.of("id", "x"), words("cell"))));
        Node table =
                SCHEMA.node("table", Map.of("id", "tab"), List.of(SCHEMA.node("tableRow", Map.of(), List.of(cell))));
        change(blocks -> {
            blocks.add(table);
            return blocks;
        });

        Node there = desk.tree(id, RU).child(1).child(3);
        assertThat(there.is("table")).isTrue();
        assertThat(there.textContent()).isEmpty();
        assertThat(Blocks.byId(there)).hasSize(1);
    }

    @Test
    void aBlockThatComesBackHasItsWordsAgain() {
        change(blocks -> new ArrayList<>(List.of(blocks.get(0), blocks.get(2))));
        assertThat(desk.segments.sideBySide(id, RU).dropped())
                .extracting(DroppedWords::words)
                .containsExactly("два");

        change(blocks -> new ArrayList<>(List.of(blocks.get(0), para("b", "two"), blocks.get(1))));

        assertThat(russian()).isEqualTo("a:раз b:два c:три");
        assertThat(desk.segments.sideBySide(id, RU).dropped()).isEmpty();
        assertThat(desk.segment(id, RU, "b").stale()).isFalse();
    }

    @Test
    void aBlockThatComesBackInOtherWordsIsStale() {
        desk.follow();
        change(blocks -> new ArrayList<>(List.of(blocks.get(0), blocks.get(2))));

        change(blocks -> new ArrayList<>(List.of(blocks.get(0), para("b", "two and a half"), blocks.get(1))));

        assertThat(russian()).isEqualTo("a:раз b:два c:три");
        assertThat(desk.segment(id, RU, "b").stale()).isTrue();
    }

    @Test
    void onlyTheBlocksThatComeBackDo() {
        change(blocks -> new ArrayList<>(List.of(SCHEMA.node(
                "operativeParagraph",
                Map.of("id", "a"),
                List.of(wording(words("one")), sub("b", "two"), sub("c", "three"))))));
        assertThat(russian()).isEqualTo("a:раз(b:два c:три)");
        change(blocks -> new ArrayList<>(List.of(para("n", "new"))));

        change(blocks -> new ArrayList<>(List.of(blocks.get(0), para("a", "one"))));

        assertThat(russian()).isEqualTo("n: a:раз");
        assertThat(desk.segments.sideBySide(id, RU).dropped())
                .extracting(DroppedWords::words)
                .containsExactlyInAnyOrder("два", "три");
    }

    @Test
    void anySequenceOfChangesLeavesTheSameBlocks() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int[] fresh = {0};
            for (int i = 0; i < 6; i++) {
                change(blocks -> shuffled(blocks, random, fresh));
            }
            assertThat(skeleton(desk.tree(id, RU).child(1)))
                    .as("seed %d", seed)
                    .isEqualTo(skeleton(desk.tree(id, EN).child(1)));
        }
    }

    private static List<Node> shuffled(List<Node> blocks, Random random, int[] fresh) {
        int at = random.nextInt(blocks.size());
        switch (random.nextInt(4)) {
            case 0 -> blocks.add(at, para("f" + System.identityHashCode(fresh) + "-" + fresh[0]++, "new"));
            case 1 -> blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
            case 2 -> {
                if (blocks.size() > 2) {
                    blocks.remove(at);
                }
            }
            default -> {
                if (at > 0) {
                    Node moved = blocks.remove(at);
                    List<Node> inner = new ArrayList<>(blocks.get(at - 1).children());
                    Node asSub = SCHEMA.node("subParagraph", moved.attrs(), moved.children());
                    inner.add(1 + random.nextInt(inner.size()), asSub);
                    blocks.set(
                            at - 1,
                            SCHEMA.node("operativeParagraph", blocks.get(at - 1).attrs(), inner));
                }
            }
        }
        return blocks;
    }

    private static String skeleton(Node parent) {
        List<String> parts = new ArrayList<>();
        for (Node child : parent.children()) {
            if (!child.is("wording")) {
                parts.add(child.type().name() + " " + Blocks.idOf(child).orElseThrow() + "(" + skeleton(child) + ")");
            }
        }
        return String.join(",", parts);
    }
}
