package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.travaux.identity.Caller;

/**
 * The pairs of a page of {@code docs/api}: what stands between {@code <!-- pair: signIn -->} and {@code <!-- end -->} is one
 * request and what came back. Identifiers, secrets, digests and what is no text are masked; the clock of the world stands
 * still.
 */
final class GoldenPairs {
    private static final Pattern PAIR =
            Pattern.compile("<!-- pair: ([^\\n]+?)(?: by ([a-z. ]+))? -->\\n(.*?)<!-- end -->", Pattern.DOTALL);

    private static final Pattern MASKED = Pattern.compile(String.join(
            "|",
            "(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
            "(?<digest>\\b[0-9a-f]{64}\\b)",
            "(?<=\"token\" : \"|Bearer |travaux_session=|travaux_device=)(?<token>[A-Za-z0-9_.-]{43,66})",
            "(?<=\"bytes\" : )(?<size>[0-9]+)"));

    private static final List<String> SHOWN =
            List.of("Content-Type", "Content-Disposition", "ETag", "Location", "Retry-After", "Set-Cookie");

    private static final ObjectWriter PRETTY = WireJson.mapper()
            .writer(new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

    private static final int LONGEST_LINES = 24;

    private final World world = new World();
    private final Requests requests = new Requests(world);
    private final Map<String, String> ids = new HashMap<>();

    /** Returns the names of the pairs of a page. */
    static List<String> names(String page) {
        return PAIR.matcher(page).results().map(pair -> pair.group(1)).toList();
    }

    /** Returns the page with its pairs as they are now. */
    static String refreshed(String page) {
        GoldenPairs pairs = new GoldenPairs();
        try {
            return PAIR.matcher(page).replaceAll(pair -> Matcher.quoteReplacement(pairs.written(pair)));
        } finally {
            pairs.world.close();
        }
    }

    private String written(MatchResult pair) {
        String name = pair.group(1);
        Caller caller = pair.group(2) == null ? Caller.COORDINATOR : caller(pair.group(2));
        Request request = requests.of(name, world.ours, caller)
                .orElseThrow(() -> new IllegalArgumentException("no request is known for " + name));
        if (name.startsWith("search")) {
            world.awaitIndex();
        }
        Answer answer = world.send(caller, request);
        if (answer.status() == 202) {
            requests.begun(world.ours, answer.header("Location").orElseThrow());
        }
        String head = pair.group().substring(0, pair.group().indexOf('\n') + 1);
        return head + "```http\n" + masked(shown(request, caller)) + "```\n```http\n" + masked(shown(answer))
                + "```\n<!-- end -->";
    }

    private String shown(Request request, Caller caller) {
        StringBuilder text = new StringBuilder();
        text.append(request.method()).append(" /api/v1").append(request.path()).append('\n');
        if (world.token(caller) != null) {
            text.append("Authorization: Bearer ").append(world.token(caller)).append('\n');
        }
        request.headers().entrySet().stream()
                .filter(header -> !header.getKey().equals("Authorization"))
                .forEach(header -> text.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append('\n'));
        return text + body(request.headers().get("Content-Type"), request.body());
    }

    private static String shown(Answer answer) {
        String headers = SHOWN.stream()
                .flatMap(name -> answer.headers(name).stream().map(value -> name + ": " + value + "\n"))
                .collect(Collectors.joining());
        return answer.status() + "\n" + headers
                + body(answer.header("Content-Type").orElse(null), answer.body());
    }

    private static String body(String mediaType, byte[] bytes) {
        if (bytes.length == 0) {
            return "";
        }
        String type = mediaType == null ? "" : mediaType.replaceAll(";.*", "");
        if (type.endsWith("json")) {
            return "\n" + pretty(bytes) + "\n";
        }
        boolean isText = type.startsWith("text/") || type.endsWith("xml");
        return "\n" + (isText ? cut(new String(bytes, UTF_8)) : "(bytes)\n");
    }

    private static String pretty(byte[] json) {
        try {
            JsonNode tree = WireJson.mapper().readTree(json);
            return PRETTY.writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        List<String> lines = text.lines().toList();
        String shown = lines.stream().limit(LONGEST_LINES).collect(Collectors.joining("\n")) + "\n";
        return lines.size() > LONGEST_LINES ? shown + "…\n" : shown;
    }

    /** Returns the text with every identifier replaced by one that counts them, and without what is new each time. */
    private String masked(String text) {
        return MASKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mask(found)));
    }

    private String mask(MatchResult found) {
        if (found.group(1) != null) {
            return ids.computeIfAbsent(
                    found.group(), none -> String.format("00000000-0000-4000-8000-%012d", ids.size() + 1));
        }
        return found.group(2) != null ? "(64 hexadecimal digits)" : found.group(3) != null ? "(token)" : "12345";
    }

    private static Caller caller(String words) {
        return Arrays.stream(Caller.values())
                .filter(caller -> caller.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + words));
    }
}
