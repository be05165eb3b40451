package org.travaux.prose.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.DomainException;
import org.travaux.prose.Json;
import org.travaux.prose.Mapping;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;
import org.travaux.prose.Step;
import org.travaux.prose.StepMap;

/** Does what a trace did and compares, operation by operation. After a step is judged differently the document is left. */
public final class TraceReplay {
    private static final Set<String> STEP_TYPES = Set.of(
            "replace",
            "replaceAround",
            "addMark",
            "removeMark",
            "markSet",
            "addNodeMark",
            "removeNodeMark",
            "attr",
            "docAttr");
    private static final List<String> POSITIONS =
            List.of("from", "to", "gapFrom", "gapTo", "insert", "pos", "openStart", "openEnd");

    private final Tally tally = new Tally();

    /** Returns what came of comparing a trace. */
    public static Tally replay(BufferedReader lines) throws IOException {
        TraceReplay replay = new TraceReplay();
        replay.all(lines);
        return replay.tally;
    }

    private void all(BufferedReader lines) throws IOException {
        Schema schema = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                if (schema == null) {
                    schema = Schema.parse(line);
                } else {
                    new Document(schema, number, Json.parseObject(line)).replay();
                }
            } catch (DomainException | Malformed e) {
                tally.unreadable("line " + number + " cannot be read: " + e.getMessage());
                if (schema == null) {
                    return;
                }
            }
        }
        if (schema == null) {
            tally.unreadable("the trace is empty: its first line is a schema");
        }
    }

    /** A line that is not what a trace consists of. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** One document of the trace and its operations. */
    private final class Document {
        private final Schema schema;
        private final int line;
        private final Map<String, Object> trace;
        private final List<StepMap> maps = new ArrayList<>();
        private Node doc;

        Document(Schema schema, int line, Map<String, Object> trace) {
            this.schema = schema;
            this.line = line;
            this.trace = trace;
            if (!(trace.get("start") instanceof Map<?, ?>) || !(trace.get("ops") instanceof List<?>)) {
                throw new Malformed("a document has a start and ops");
            }
            doc = schema.nodeFromJson(trace.get("start"));
        }

        void replay() {
            tally.document();
            List<?> ops = (List<?>) trace.get("ops");
            for (int i = 0; i < ops.size(); i++) {
                if (!(ops.get(i) instanceof Map<?, ?> op) || !(op.get("ok") instanceof Boolean)) {
                    throw new Malformed("operation " + i + " has no step and no ok");
                }
                if (!replayed(i, op)) {
                    return;
                }
            }
            if (trace.get("end") != null && !sameTree(trace.get("end"))) {
                mismatch("the document at the end differs", ops.size(), trace.get("end"), doc.toJsonValue());
            }
        }

        /** A defect here must not hide the counts: it is a difference like any other. */
        private boolean replayed(int index, Map<?, ?> op) {
            try {
                return replay(index, op);
            } catch (DomainException | Malformed e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                mismatch("it fails here: " + e, index, op, "");
                return false;
            }
        }

        /** Returns whether it makes sense to go on with this document. */
        private boolean replay(int index, Map<?, ?> op) {
            String type = typeOf(op.get("s"));
            boolean inverse = Boolean.TRUE.equals(op.get("inv"));
            Object json = MarkSets.stepOf(op);
            Optional<Step> step = read(json);
            if (op.get("k") == null && op.get("m") != null) {
                throw new Malformed("operation " + index + ": a mapped step m without k");
            }
            if (op.get("k") != null && op.containsKey("m") && isCompared(json, step)) {
                compareMapped(index, op, step);
                tally.count(type, inverse, Tally.Outcome.MAPPED);
            }
            Judgement judgement = step.map(this::judge).orElse(new Judgement(null, "it cannot be read"));
            boolean expected = (Boolean) op.get("ok");
            if (expected != (judgement.after() != null)) {
                mismatch(
                        expected ? "accepted there, refused here: " + judgement.why() : "refused there, accepted here",
                        index,
                        op,
                        "");
                return false;
            }
            tally.count(type, inverse, expected ? Tally.Outcome.ACCEPTED : Tally.Outcome.REJECTED);
            if (expected) {
                compareInverse(index, op, step.orElseThrow());
                maps.add(step.orElseThrow().getMap());
                doc = judgement.after();
            }
            if (op.get("d") != null && !sameTree(op.get("d"))) {
                mismatch("the document after the step differs", index, op, doc.toJsonValue());
                return false;
            }
            return true;
        }

        /** Only known step types are named in the counts: what a damaged step calls itself is not worth a line. */
        private static String typeOf(Object json) {
            Object type = json instanceof Map<?, ?> step ? step.get("stepType") : null;
            return type instanceof String name && STEP_TYPES.contains(name) ? name : "none";
        }

        /**
         * Positions are whole numbers here. The npm packages let others through {@code fromJSON} and map them; such a step is
         * compared in whether it is accepted, and no further.
         */
        private static boolean isCompared(Object json, Optional<Step> step) {
            return step.isPresent() || !hasBrokenPosition(json);
        }

        private static boolean hasBrokenPosition(Object json) {
            if (!(json instanceof Map<?, ?> step)) {
                return false;
            }
            boolean broken = POSITIONS.stream()
                    .map(step::get)
                    .anyMatch(position -> position instanceof Number && !(position instanceof Integer));
            return broken
                    || hasBrokenPosition(step.get("slice"))
                    || step.get("steps") instanceof List<?> steps
                            && steps.stream().anyMatch(Document::hasBrokenPosition);
        }

        private Optional<Step> read(Object json) {
            try {
                return Optional.of(Step.fromJson(schema, json));
            } catch (DomainException e) {
                return Optional.empty();
            }
        }

        private record Judgement(Node after, String why) {}

        /** Applies and checks; on a valid text the check of what changed must come to the same as that of everything. */
        private Judgement judge(Step step) {
            String why = "";
            Node after = null;
            try {
                after = step.applyTo(doc);
                after.check();
            } catch (DomainException e) {
                why = e.code() + ", " + e.getMessage();
            }
            if (after != null && why.isEmpty() != changesAreRight(after) && isValid(doc)) {
                throw new IllegalStateException("checking the changes differs from checking everything");
            }
            return new Judgement(why.isEmpty() ? after : null, why);
        }

        private static boolean isValid(Node node) {
            try {
                node.check();
                return true;
            } catch (DomainException e) {
                return false;
            }
        }

        private boolean changesAreRight(Node after) {
            try {
                after.checkChangesSince(doc);
                return true;
            } catch (DomainException e) {
                return false;
            }
        }

        private void compareMapped(int index, Map<?, ?> op, Optional<Step> step) {
            if (!(op.get("k") instanceof Integer k) || k < 0 || k > maps.size()) {
                throw new Malformed("operation " + index + ": k is a number of accepted steps before it");
            }
            Mapping mapping = new Mapping(maps.subList(maps.size() - k, maps.size()));
            Object mapped =
                    step.flatMap(one -> one.map(mapping)).map(Step::toJsonValue).orElse(null);
            if (!sameStep(MarkSets.unfolded(op.get("m")), mapped)) {
                mismatch("the mapped step differs", index, op, mapped);
            }
        }

        private void compareInverse(int index, Map<?, ?> op, Step step) {
            if (!(op.get("i") instanceof Map<?, ?> expected)) {
                return;
            }
            Object inverse = step.invert(doc).toJsonValue();
            tally.count(step.stepType(), false, Tally.Outcome.INVERTED);
            if (!sameStep(MarkSets.unfolded(expected), inverse)) {
                mismatch("the inverse differs", index, op, inverse);
            }
        }

        /** Equal as JSON, or equal once read: a trace made by hand may leave out what has a default. */
        private boolean sameStep(Object expected, Object actual) {
            return Objects.equals(expected, actual)
                    || expected != null
                            && actual != null
                            && read(expected).isPresent()
                            && read(expected).equals(read(actual));
        }

        private boolean sameTree(Object expected) {
            tally.tree();
            return expected instanceof Map<?, ?>
                    && (expected.equals(doc.toJsonValue())
                            || schema.nodeFromJson(expected).equals(doc));
        }

        private void mismatch(String what, int index, Object op, Object actual) {
            tally.mismatch(String.join(
                    System.lineSeparator(),
                    "line " + line + ", operation " + index + ": " + what,
                    "  trace: " + Json.write(op),
                    "  here:  " + (actual instanceof String text ? text : Json.write(actual)),
                    "  on:    " + doc.toJson()));
        }
    }
}
