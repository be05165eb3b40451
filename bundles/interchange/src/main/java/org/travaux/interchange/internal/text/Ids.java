package org.travaux.interchange.internal.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.travaux.base.Digest;
import org.travaux.interchange.internal.xml.XmlElement;

/**
 * Gives the nodes of an imported text their ids: the {@code wId} of the file, else its {@code eId}, else one counted by kind,
 * which is the same at every import of the same file. No id is given twice.
 */
public final class Ids {
    private static final int LONGEST = 64;

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Returns the id of an element that becomes a node of this kind. */
    public String of(XmlElement element, String kind) {
        String id = element.attr("wId").isEmpty() ? element.attr("eId") : element.attr("wId");
        return id.isEmpty() ? counted(kind) : unique(legal(id));
    }

    /** Returns an id for a node that no element stands for. */
    public String counted(String kind) {
        return unique(kind + "-" + counts.merge(kind, 1, Integer::sum));
    }

    /** Returns a fixed name, unless it was given before. */
    public String named(String name) {
        return unique(name);
    }

    private String unique(String id) {
        if (given.add(id)) {
            return id;
        }
        String other;
        do {
            other = legal(id + "." + counts.merge(id + ".", 2, (n, more) -> n + 1));
        } while (!given.add(other));
        return other;
    }

    private static String legal(String id) {
        String legal = id.replaceAll("[^A-Za-z0-9._-]", "_");
        return legal.length() <= LONGEST ? legal : "x" + Digest.of(id).hex().substring(0, LONGEST - 1);
    }
}
