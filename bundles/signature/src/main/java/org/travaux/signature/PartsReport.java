package org.travaux.signature;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a verifier found out about the parts of a container.
 *
 * @param signatures the signatures of the container
 * @param broken why each broken part is broken, by entry name: altered, missing, or the signature itself
 * @param covered the parts that a signature covers, intact or not
 */
public record PartsReport(
        List<SignatureReport> signatures, SortedMap<String, String> broken, SortedSet<String> covered) {
    public PartsReport {
        signatures = List.copyOf(signatures);
        broken = Collections.unmodifiableSortedMap(new TreeMap<>(broken));
        covered = Collections.unmodifiableSortedSet(new TreeSet<>(covered));
    }
}
