package org.travaux.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which addresses a process listens on, as Linux tells it: its sockets, looked up in the tables of TCP. */
final class ListeningPorts {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    /** Tells whether this machine can be asked. */
    static boolean canBeRead() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    /** Returns {@code address:port} of everything the process listens on, addresses in the kernel's hexadecimal. */
    static Set<String> of(long process) {
        Set<String> sockets = sockets(process);
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc", Long.toString(process), "net", table)).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING) && sockets.contains(columns[9]))
                .map(columns -> columns[1])
                .map(ListeningPorts::readable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String readable(String local) {
        String[] parts = local.split(":");
        return parts[0] + ":" + Integer.parseInt(parts[1], 16);
    }

    private static Set<String> sockets(long process) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return open.map(ListeningPorts::target)
                    .map(SOCKET::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a descriptor points to; it may have been closed since it was listed. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
