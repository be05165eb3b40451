package org.travaux.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param items what is on this page
 * @param next the cursor of the next page, empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** What a page holds at most, whoever asks. */
    public static final int LIMIT = 200;

    /** What a page holds where nobody asks for more. */
    public static final int DEFAULT = 50;

    public Page {
        items = List.copyOf(items);
    }

    /** Returns the same page of other values. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
