package org.travaux.translation.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what kept its order: the longest increasing subsequence. */
final class Increasing {
    private Increasing() {}

    /** Returns the indexes of a longest run of numbers that rise. */
    static Set<Integer> longest(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        Arrays.fill(length, 1);
        int best = -1;
        for (int i = 0; i < length.length; i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<Integer> indexes = new HashSet<>();
        for (int i = best; i >= 0; i = previous[i]) {
            indexes.add(i);
        }
        return indexes;
    }
}
