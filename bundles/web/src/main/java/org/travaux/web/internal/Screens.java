package org.travaux.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses of the screens, from the list that the application itself reads: {@code routes.json}. */
final class Screens {
    private static final Pattern ROUTE = Pattern.compile("\"[A-Za-z]+\"\\s*:\\s*\"(/[^\"]*)\"");

    private final List<Pattern> routes;

    private Screens(List<Pattern> routes) {
        this.routes = routes;
    }

    /** Reads the list that was built in. */
    static Screens read() {
        try (InputStream list = Screens.class.getResourceAsStream("routes.json")) {
            return of(new String(list.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of the screens cannot be read", e);
        }
    }

    /** Reads a list of names and routes; {@code :name} stands for one part of a path. */
    static Screens of(String json) {
        return new Screens(ROUTE.matcher(json)
                .results()
                .map(route -> Pattern.compile(route.group(1).replaceAll(":[A-Za-z]+", "[^/]+") + "/?"))
                .toList());
    }

    /** Tells whether there is a screen at this path; which document it is to show is the API's to say. */
    boolean has(String path) {
        return routes.stream().anyMatch(route -> route.matcher(path).matches());
    }
}
