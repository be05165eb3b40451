package org.travaux.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.shell.cli.Demo.SignIn;

/**
 * The people of a demonstration: a drafter, a translator and a clerk, with passwords made for this run, and the coordinator
 * who invites them.
 */
final class People {
    private static final Map<String, String> NAMES = Map.of(
            "coordinator",
            "Demo Coordinator",
            "drafter",
            "Demo Drafter",
            "translator",
            "Demo Translator",
            "clerk",
            "Demo Clerk");

    private final String url;
    private final Map<String, SignIn> signIns;
    private final Map<String, Api> apis = new LinkedHashMap<>();

    private People(String url, Map<String, SignIn> signIns) {
        this.url = url;
        this.signIns = signIns;
    }

    /** Makes the accounts, or gives those that are there new passwords. */
    static People arrive(String url, Path data) throws IOException {
        Api administrator = administrator(url, data);
        Map<String, Map<String, Object>> there = new LinkedHashMap<>();
        administrator.list("/accounts").forEach(account -> there.put((String) account.get("login"), account));
        Map<String, SignIn> signIns = new LinkedHashMap<>();
        for (String role : List.of("drafter", "translator", "clerk", "coordinator")) {
            SignIn signIn = SignIn.fresh(role);
            Map<String, Object> account = there.get(role);
            if (account == null) {
                administrator.post("/accounts", signIn.account(NAMES.get(role)));
            } else {
                long version = ((Number) account.get("version")).longValue();
                administrator.patch("/accounts/" + account.get("id"), version, Map.of("password", signIn.password()));
            }
            signIns.put(role, signIn);
        }
        return new People(url, signIns);
    }

    /** Returns the API as one of them. */
    Api as(String role) {
        return apis.computeIfAbsent(
                role,
                r -> Api.signedIn(url, signIns.get(r).login(), signIns.get(r).password()));
    }

    /** Returns the sign-ins a person needs who goes on by hand. */
    Map<String, SignIn> signIns() {
        return signIns;
    }

    private static Api administrator(String url, Path data) throws IOException {
        Path note = data.resolve("data/initial-password");
        if (!Files.isReadable(note)) {
            throw new IOException("The password of the first administrator is no longer in " + note
                    + "; run the demonstration on a data folder of its own (--data).");
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (String line : Files.readAllLines(note)) {
            String[] parts = line.split("[:=]", 2);
            if (parts.length == 2) {
                said.put(parts[0].strip(), parts[1].strip());
            }
        }
        String login = Optional.ofNullable(said.get("login")).orElse("admin");
        return Api.signedIn(
                url, login, Optional.ofNullable(said.get("password")).orElse(""));
    }
}
