package org.travaux.store.jdbc.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Trees;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;

/**
 * The child of the following test: a drafter who changes the structure of the source without end, and two translators in each
 * language who type words. Each change is said on standard output only after it was acknowledged.
 */
public final class FollowedWriting {
    private FollowedWriting() {}

    /** Writes into the folder it is given until it is killed; the second argument is the seed. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        // Whatever else wants to speak does so elsewhere.
        System.setOut(System.err);
        TranslatedHouse house = new TranslatedHouse(Path.of(args[0]));
        Random seeds = new Random(Long.parseLong(args[1]));
        TextId source = new TextId(house.document(), Language.EN);
        start("drafter", () -> restructure(house, source, new Random(seeds.nextLong()), out));
        for (Language language : TranslatedHouse.TARGETS) {
            TextId text = new TextId(source.document(), language);
            for (int i = 1; i <= 2; i++) {
                Random random = new Random(seeds.nextLong());
                start(language.tag() + i, () -> type(house, text, random, out));
            }
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void start(String name, Work work) {
        new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        name)
                .start();
    }

    private static void restructure(TranslatedHouse house, TextId text, Random random, PrintStream out)
            throws InterruptedException {
        Typist drafter = new Typist(house.authority, text, "drafter");
        Restructurer restructurer = new Restructurer(random);
        while (true) {
            Snapshot now = house.services.texts.head(text);
            if (drafter.send(now.version(), restructurer.change(now.tree()))) {
                out.println("changed");
            }
        }
    }

    private static void type(TranslatedHouse house, TextId text, Random random, PrintStream out)
            throws InterruptedException {
        Typist translator =
                new Typist(house.authority, text, Thread.currentThread().getName());
        while (true) {
            Snapshot now = house.services.texts.head(text);
            List<Integer> lines = new ArrayList<>();
            now.tree().descendants((node, position, parent, index) -> {
                if (node.isTextblock()) {
                    lines.add(position + 1);
                }
                return !node.isTextblock();
            });
            int at = lines.get(random.nextInt(lines.size()));
            String word = text.language().tag() + BlockId.fresh().value();
            Slice typed = Slice.of(Trees.SCHEMA.text(word + " "));
            if (translator.send(now.version(), List.of(new ReplaceStep(at, at, typed)))) {
                out.println("typed " + text.language().tag() + " " + word);
            }
        }
    }
}
