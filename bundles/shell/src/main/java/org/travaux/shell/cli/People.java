package org.travaux.shell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.travaux.shell.cli.Demo.SignIn;

/**
 * The people of a demonstration: a drafter, a translator and a clerk, and the coordinator who invites them. The first run on
 * a data folder makes them and keeps their sign-ins; every later one takes them as they are, so that nobody who has signed in
 * as one of them is thrown out.
 */
final class People implements AutoCloseable {
    private static final List<String> ROLES = List.of("drafter", "translator", "clerk", "coordinator");

    private static final Map<String, String> NAMES = Map.of(
            "coordinator",
            "Demo Coordinator",
            "drafter",
            "Demo Drafter",
            "translator",
            "Demo Translator",
            "clerk",
            "Demo Clerk");

    private static final String ELSEWHERE = "; run the demonstration on a data folder of its own (--data).";

    private final String url;
    private final KeptSignIns kept;
    private final Map<String, Api> apis = new LinkedHashMap<>();

    private People(String url, KeptSignIns kept) {
        this.url = url;
        this.kept = kept;
    }

    /** Makes the accounts where the demonstration is new, and signs everybody in. */
    static People arrive(String url, Path data) throws IOException {
        KeptSignIns kept = KeptSignIns.of(data);
        if (kept.hasAdministrator()) {
            make(url, kept);
        }
        if (!ROLES.stream().allMatch(kept::has)) {
            throw new IOException("The data in " + data + " was not begun as a demonstration" + ELSEWHERE);
        }
        People people = new People(url, kept);
        ROLES.forEach(role -> signedIn(url, kept.of(role)).ifPresent(api -> people.apis.put(role, api)));
        return people;
    }

    /** Returns the API as one of them; refuses where somebody has changed the password since. */
    Api as(String role) {
        return Optional.ofNullable(apis.get(role))
                .orElseThrow(() -> new Unusable("The demonstration's " + role
                        + " cannot sign in any more with the password that was made for it" + ELSEWHERE));
    }

    /** Returns what a person needs who goes on by hand: role by role, login and password as they are now. */
    Map<String, String> signIns() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String role : ROLES) {
            SignIn signIn = kept.of(role);
            shown.put(
                    role,
                    signIn.login() + "  "
                            + (apis.containsKey(role) ? signIn.password() : "(with the password it was given since)"));
        }
        return shown;
    }

    /** Signs out whoever was signed in for this run. */
    @Override
    public void close() {
        apis.values().forEach(Api::signOut);
    }

    /** What the accounts sign in with is kept before they are made: an interrupted run is taken up by the next one. */
    private static void make(String url, KeptSignIns kept) throws IOException {
        kept.add(ROLES);
        Api administrator = signedIn(url, kept.administrator())
                .orElseThrow(() -> new Unusable(
                        "The first administrator's password was changed before the demonstration made its people"
                                + ELSEWHERE));
        Set<Object> there = administrator.list("/accounts").stream()
                .map(account -> account.get("login"))
                .collect(Collectors.toSet());
        for (String role : ROLES) {
            if (!there.contains(kept.of(role).login())) {
                administrator.post("/accounts", kept.of(role).account(NAMES.get(role)));
            }
        }
        administrator.signOut();
        kept.forgetAdministrator();
    }

    private static Optional<Api> signedIn(String url, SignIn signIn) {
        try {
            return Optional.of(Api.signedIn(url, signIn.login(), signIn.password()));
        } catch (Api.Refused e) {
            if (e.code().equals("login.refused")) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
