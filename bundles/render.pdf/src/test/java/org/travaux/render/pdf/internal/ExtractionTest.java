package org.travaux.render.pdf.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.base.Language;
import org.travaux.document.Manuscript;
import org.travaux.prose.Node;

class ExtractionTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void givesTheWordsBack(Language language) throws Exception {
        List<String> expected = words(content(Rendered.text(language).tree()), language);

        Map<String, Integer> found = count(words(pdftotext(Rendered.in(language).bytes()), language));

        long there = expected.stream()
                .filter(word -> found.merge(word, -1, Integer::sum) >= 0)
                .count();
        double share = (double) there / expected.size();
        System.out.printf(Locale.ROOT, "extraction %s: %.4f of %d words%n", language.tag(), share, expected.size());
        assertThat(share).isGreaterThanOrEqualTo(language == Language.AR ? 0.90 : 0.99);
    }

    /** Four words that follow one another follow one another in the file, but for those that a page divides. */
    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void givesTheWordsBackInTheirOrder(Language language) throws Exception {
        Manuscript manuscript = Everything.shuffled(language);
        List<List<String>> expected = fours(words(content(manuscript.tree()), language));

        Set<List<String>> found = new HashSet<>(
                fours(words(pdftotext(Rendered.RENDERER.render(manuscript).bytes()), language)));

        double share = (double) expected.stream().filter(found::contains).count() / expected.size();
        System.out.printf(Locale.ROOT, "order %s: %.4f of %d fours%n", language.tag(), share, expected.size());
        assertThat(share).isGreaterThanOrEqualTo(language == Language.AR ? 0.95 : 0.99);
    }

    private static List<List<String>> fours(List<String> words) {
        List<List<String>> fours = new ArrayList<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            fours.add(words.subList(i, i + 4));
        }
        return fours;
    }

    private static String content(Node tree) {
        StringBuilder content = new StringBuilder();
        tree.descendants((node, position, parent, index) -> {
            if (node.isBlock()) {
                content.append('\n');
            }
            if (node.is("footnote") || node.is("alternative") || node.is("lineBreak")) {
                content.append(' ');
            }
            content.append(node.isText() ? node.text() : node.is("placeholder") ? " " + node.attr("text") + " " : "");
            return true;
        });
        return content.toString();
    }

    /** Words without hyphens, which a reader of lines cannot tell from divisions; for Chinese its characters. */
    private static List<String> words(String text, Language language) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("-\n", "")
                .replace("-", "");
        Stream<String> words = WORD.matcher(plain).results().map(match -> match.group());
        if (language == Language.ZH) {
            words = words.flatMap(
                    word -> word.codePoints().filter(Character::isIdeographic).mapToObj(Character::toString));
        }
        return words.filter(word -> !word.matches("\\p{N}+"))
                .map(ExtractionTest::withoutMark)
                .toList();
    }

    /** A note mark stands close to its word. */
    private static String withoutMark(String word) {
        Matcher mark = Pattern.compile("(\\p{L}.*?)\\p{N}+").matcher(word);
        return mark.matches() ? mark.group(1) : word;
    }

    private static Map<String, Integer> count(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private String pdftotext(byte[] file) throws Exception {
        Path pdf = Files.write(folder.resolve("text.pdf"), file);
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
