package org.travaux.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.travaux.base.Language;
import org.travaux.comparison.Change.Op;
import org.travaux.comparison.internal.Words;

/**
 * Compares two wordings of one paragraph word by word (Chinese by character).
 *
 * <p>The texts of {@code EQUAL} and {@code DELETE} put together are the earlier text, those of {@code EQUAL} and
 * {@code INSERT} the later one. Where two changes are separated by one short word alone, they are shown as one; what was
 * deleted stands before what was inserted. Beyond {@link #LIMIT} words that differ, the whole middle is one change.
 */
public final class WordDiff {
    /** How many words the two differing middles may have together before they are shown as one change. */
    public static final int LIMIT = 4_000;

    private WordDiff() {}

    /** Returns what differs, in order; a single {@code EQUAL} where nothing does, and nothing for two empty texts. */
    public static List<Change> between(String before, String after, Language language) {
        List<String> old = Words.of(before, language);
        List<String> now = Words.of(after, language);
        int prefix = commonPrefix(old, now);
        int suffix = commonSuffix(old, now, prefix);
        Changes changes = new Changes();
        old.subList(0, prefix).forEach(word -> changes.add(Op.EQUAL, word));
        middle(old.subList(prefix, old.size() - suffix), now.subList(prefix, now.size() - suffix), changes);
        old.subList(old.size() - suffix, old.size()).forEach(word -> changes.add(Op.EQUAL, word));
        return changes.merged();
    }

    /** Returns how many words a text has; in Chinese every character is one. Punctuation is none. */
    public static long words(String text, Language language) {
        return Words.of(text, language).stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static void middle(List<String> old, List<String> now, Changes changes) {
        if (old.isEmpty() || now.isEmpty() || old.size() + now.size() > LIMIT) {
            old.forEach(word -> changes.add(Op.DELETE, word));
            now.forEach(word -> changes.add(Op.INSERT, word));
            return;
        }
        int reached = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(new ArrayList<>(old), new ArrayList<>(now)).getDeltas()) {
            old.subList(reached, delta.getSource().getPosition()).forEach(word -> changes.add(Op.EQUAL, word));
            delta.getSource().getLines().forEach(word -> changes.add(Op.DELETE, word));
            delta.getTarget().getLines().forEach(word -> changes.add(Op.INSERT, word));
            reached = delta.getSource().last() + 1;
        }
        old.subList(reached, old.size()).forEach(word -> changes.add(Op.EQUAL, word));
    }

    private static int commonPrefix(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int i = 0;
        while (i < most && one.get(i).equals(other.get(i))) {
            i++;
        }
        return i;
    }

    private static int commonSuffix(List<String> one, List<String> other, int prefix) {
        int most = Math.min(one.size(), other.size()) - prefix;
        int i = 0;
        while (i < most && one.get(one.size() - 1 - i).equals(other.get(other.size() - 1 - i))) {
            i++;
        }
        return i;
    }
}
