package org.travaux.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Invalid;

/**
 * Reads what a schema says about content, such as {@code "heading? (paragraph | table)+ note{0,3}"}, and turns it into an
 * automaton: expression, then the states one could be in ({@link ContentAutomaton}), then sets of them
 * ({@link ContentMatch}).
 */
final class ContentExpression {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_]+|\\S");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** A part of an expression. */
    sealed interface Part {}

    /** One of several, in order of preference. */
    record Choice(List<Part> parts) implements Part {}

    /** One after the other. */
    record Sequence(List<Part> parts) implements Part {}

    /** Between so many and so many; {@link #UNBOUNDED} for no upper limit. */
    record Range(Part part, int min, int max) implements Part {}

    /** Any number, at least one ({@code +}). */
    record OneOrMore(Part part) implements Part {}

    /** Any number ({@code *}). */
    record Any(Part part) implements Part {}

    /** One or none ({@code ?}). */
    record Maybe(Part part) implements Part {}

    /** One node of a type. */
    record Name(NodeType type) implements Part {}

    static final int UNBOUNDED = -1;

    private final String text;
    private final Map<String, NodeType> types;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private Boolean inline;

    private ContentExpression(String text, Map<String, NodeType> types) {
        this.text = text;
        this.types = types;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** Returns the state in which content of the expression begins. */
    static ContentMatch parse(String text, Map<String, NodeType> types) {
        ContentExpression expression = new ContentExpression(text, types);
        if (expression.tokens.isEmpty()) {
            return ContentMatch.EMPTY;
        }
        Part part = expression.choice();
        if (expression.next < expression.tokens.size()) {
            throw expression.wrong("unexpected trailing text");
        }
        ContentMatch match = new ContentAutomaton(part).toMatch();
        expression.refuseDeadEnds(match);
        return match;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean eat(String token) {
        boolean found = peek().equals(token);
        next += found ? 1 : 0;
        return found;
    }

    private Part choice() {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (eat("|"));
        return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(repeated(atom()));
        } while (!Set.of("", ")", "|").contains(peek()));
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Part repeated(Part part) {
        if (eat("+")) {
            return repeated(new OneOrMore(part));
        }
        if (eat("*")) {
            return repeated(new Any(part));
        }
        if (eat("?")) {
            return repeated(new Maybe(part));
        }
        return eat("{") ? repeated(range(part)) : part;
    }

    private Part range(Part part) {
        int min = number();
        int max = min;
        if (eat(",")) {
            max = peek().equals("}") ? UNBOUNDED : number();
        }
        if (!eat("}")) {
            throw wrong("unclosed braced range");
        }
        return new Range(part, min, max);
    }

    private int number() {
        if (!NUMBER.matcher(peek()).matches()) {
            throw wrong("expected a number, got '" + peek() + "'");
        }
        return Integer.parseInt(tokens.get(next++));
    }

    private Part atom() {
        if (eat("(")) {
            Part part = choice();
            if (!eat(")")) {
                throw wrong("missing closing parenthesis");
            }
            return part;
        }
        if (!WORD.matcher(peek()).matches()) {
            throw wrong("unexpected token '" + peek() + "'");
        }
        List<Part> named = named(tokens.get(next++));
        return named.size() == 1 ? named.get(0) : new Choice(named);
    }

    /** A name is that of a type or of a group; the first name decides whether all of them are inline. */
    private List<Part> named(String name) {
        List<NodeType> found = types.containsKey(name)
                ? List.of(types.get(name))
                : types.values().stream().filter(type -> type.isInGroup(name)).toList();
        if (found.isEmpty()) {
            throw wrong("no node type or group '" + name + "' found");
        }
        for (NodeType type : found) {
            inline = inline == null ? type.isInline() : inline;
            if (inline != type.isInline()) {
                throw wrong("mixing inline and block content");
            }
        }
        return found.stream().<Part>map(Name::new).toList();
    }

    /** Content that must be there must also be possible to make without being told how: no text, no required attributes. */
    private void refuseDeadEnds(ContentMatch start) {
        Set<ContentMatch> seen = new LinkedHashSet<>(List.of(start));
        List<ContentMatch> work = new ArrayList<>(seen);
        for (int i = 0; i < work.size(); i++) {
            ContentMatch state = work.get(i);
            boolean dead = !state.validEnd();
            for (ContentMatch.Edge edge : state.edges()) {
                dead = dead && (edge.type().isText() || edge.type().hasRequiredAttributes());
                if (seen.add(edge.next())) {
                    work.add(edge.next());
                }
            }
            if (dead) {
                throw wrong("only nodes that cannot be generated (" + state.following() + ") in a required position");
            }
        }
    }

    private Invalid wrong(String why) {
        return Invalid.because("schema.malformed", why + " (in content expression '" + text + "')");
    }
}
