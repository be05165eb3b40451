package org.travaux.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.travaux.shell.cli.Demo.SignIn;

/**
 * The sign-ins of a demonstration, one a line: role, login, password. They stand in {@code DIR/data/demonstration}, readable
 * by its owner alone, so that the demonstration can be run again with the same people. {@code travaux up --demo} begins the
 * file with the first administrator, who leaves it as soon as the people are made.
 */
final class KeptSignIns {
    private static final String ADMINISTRATOR = "administrator";

    private final Path file;
    private final Map<String, SignIn> signIns;

    private KeptSignIns(Path file, Map<String, SignIn> signIns) {
        this.file = file;
        this.signIns = signIns;
    }

    /** Returns what is kept under DIR; nothing where no demonstration was begun there. */
    static KeptSignIns of(Path data) throws IOException {
        Path file = data.resolve("data/demonstration");
        Map<String, SignIn> signIns = new LinkedHashMap<>();
        for (String line : Files.isReadable(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] parts = line.strip().split(" ");
            if (parts.length == 3) {
                signIns.put(parts[0], new SignIn(parts[1], parts[2]));
            }
        }
        return new KeptSignIns(file, signIns);
    }

    boolean hasAdministrator() {
        return signIns.containsKey(ADMINISTRATOR);
    }

    SignIn administrator() {
        return signIns.get(ADMINISTRATOR);
    }

    boolean has(String role) {
        return signIns.containsKey(role);
    }

    SignIn of(String role) {
        return signIns.get(role);
    }

    /** Makes a sign-in for each role that has none, and keeps it. */
    void add(List<String> roles) throws IOException {
        roles.forEach(role -> signIns.computeIfAbsent(role, SignIn::fresh));
        write();
    }

    /** Forgets the administrator: whoever operates the house was shown that password, and nobody needs it here any more. */
    void forgetAdministrator() throws IOException {
        signIns.remove(ADMINISTRATOR);
        write();
    }

    private void write() throws IOException {
        String text = signIns.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().login() + " "
                        + each.getValue().password() + "\n")
                .collect(Collectors.joining());
        Path fresh = Files.createTempFile(file.getParent(), "demonstration", ".new");
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
