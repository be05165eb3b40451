package org.travaux.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.travaux.document.Blocks;
import org.travaux.document.Finding.Severity;
import org.travaux.document.ImportNote;
import org.travaux.interchange.internal.Build;
import org.travaux.prose.Node;

/** Walks two trees side by side and pairs blocks of the same kind in order. */
final class Aligner {
    private final Node source;
    private final Node target;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<ImportNote> differences = new ArrayList<>();
    private int fresh;

    /** Prepares to align the target to the source. */
    public Aligner(Node source, Node target) {
        this.source = source;
        this.target = target;
        collect(source, taken);
    }

    /** Returns the aligned tree and the differences. */
    public Alignment align() {
        if (shareTheirIds()) {
            compareIds();
            return new Alignment(target, differences);
        }
        Node aligned = pair(source, target, "");
        return new Alignment(repointed(aligned), differences);
    }

    /** Two files that were made for each other have most ids in common and need no guessing. */
    private boolean shareTheirIds() {
        Set<String> own = new HashSet<>();
        collect(target, own);
        long common = own.stream().filter(taken::contains).count();
        boolean counted =
                own.stream().anyMatch(id -> id.matches("(?:preambularParagraph|passage|article|cell)-[0-9]+"));
        return !counted && common * 2 > own.size();
    }

    private void compareIds() {
        Set<String> own = new HashSet<>();
        collect(target, own);
        Blocks.of(source).stream()
                .filter(b -> !own.contains(b.id().value()))
                .forEach(b -> missing(b.id().value(), b.kind()));
        Blocks.of(target).stream()
                .filter(b -> !taken.contains(b.id().value()))
                .forEach(b -> extra(b.id().value(), b.kind()));
    }

    private Node pair(Node from, Node to, String path) {
        Map<String, List<Node>> counterparts = new HashMap<>();
        for (Node child : from.children()) {
            if (!child.isText()) {
                counterparts
                        .computeIfAbsent(kind(child), k -> new ArrayList<>())
                        .add(child);
            }
        }
        counts(from, to, path);
        List<Node> children = new ArrayList<>();
        for (Node child : to.children()) {
            if (child.isText()) {
                children.add(child);
                continue;
            }
            List<Node> waiting = counterparts.getOrDefault(kind(child), List.of());
            String here = path + "/" + child.type().name();
            children.add(waiting.isEmpty() ? lonely(child, here) : pair(waiting.remove(0), child, here));
        }
        return withId(to, from, children);
    }

    /** Blocks of the same kind are counterparts; a passage may answer a numbered paragraph of the other language. */
    private static String kind(Node node) {
        return node.is("tableHeader") ? "tableCell" : node.type().name();
    }

    private void counts(Node from, Node to, String path) {
        Map<String, int[]> counts = new HashMap<>();
        from.children().stream().filter(Aligner::isCounted).forEach(c -> counts.computeIfAbsent(
                        kind(c), k -> new int[2])[0]++);
        to.children().stream().filter(Aligner::isCounted).forEach(c -> counts.computeIfAbsent(kind(c), k -> new int[2])[
                1]++);
        new java.util.TreeMap<>(counts).forEach((kind, count) -> {
            if (count[0] != count[1]) {
                differences.add(new ImportNote(
                        "alignment.count-differs",
                        Severity.WARNING,
                        name(to, path),
                        kind + ": " + count[0] + " in the source, " + count[1] + " here."));
            }
        });
    }

    private static boolean isCounted(Node node) {
        return node.isBlock() || node.is("footnote");
    }

    private static String name(Node node, String path) {
        String id = Blocks.idOf(node).map(Object::toString).orElse("");
        return path.isEmpty() ? "document" : path.substring(1) + (id.isEmpty() ? "" : " (" + id + ")");
    }

    private Node lonely(Node node, String path) {
        List<Node> children = new ArrayList<>();
        node.children().forEach(child -> children.add(child.isText() ? child : lonely(child, path)));
        return replaced(node, own(node), children);
    }

    private String own(Node node) {
        String id = String.valueOf(node.attrs().getOrDefault("id", ""));
        while (id.isEmpty() || !taken.add(id)) {
            id = "unaligned-" + ++fresh;
        }
        return id;
    }

    private Node withId(Node node, Node counterpart, List<Node> children) {
        String id = String.valueOf(counterpart.attrs().getOrDefault("id", ""));
        return replaced(node, id.isEmpty() && node.attrs().containsKey("id") ? own(node) : id, children);
    }

    private Node replaced(Node node, String id, List<Node> children) {
        Map<String, Object> attrs = new HashMap<>(node.attrs());
        if (attrs.containsKey("id")) {
            notes.put(String.valueOf(attrs.get("id")), id);
            attrs.put("id", id);
        }
        return Build.marked(node.type().name(), attrs, children, node.marks());
    }

    /** Repeated marks and links follow what they point to. */
    private Node repointed(Node node) {
        if (node.isText()) {
            return node;
        }
        Map<String, Object> attrs = new HashMap<>(node.attrs());
        attrs.computeIfPresent("target", (key, old) -> notes.getOrDefault(String.valueOf(old), String.valueOf(old)));
        List<Node> children = new ArrayList<>();
        node.children().forEach(child -> children.add(repointed(child)));
        return Build.marked(node.type().name(), attrs, children, node.marks());
    }

    private static void collect(Node node, Set<String> ids) {
        Object id = node.attrs().get("id");
        if (id instanceof String text && !text.isEmpty()) {
            ids.add(text);
        }
        node.children().forEach(child -> collect(child, ids));
    }

    private void missing(String id, String kind) {
        differences.add(new ImportNote(
                "alignment.missing", Severity.WARNING, id, "The source has a " + kind + " that is not here."));
    }

    private void extra(String id, String kind) {
        differences.add(new ImportNote(
                "alignment.extra", Severity.WARNING, id, "A " + kind + " is here that the source does not have."));
    }
}
