package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.rest.internal.Request.delete;
import static org.travaux.rest.internal.Request.get;
import static org.travaux.rest.internal.Request.post;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.travaux.identity.Caller;

/** Signing in, staying signed in, and not being somebody else. */
class SessionsOverHttpTest {
    private static final Request ME = get("/sessions/current");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aBrowserReadsByItsCookieAndChangesWithTheTokenOfItsSession() {
        Request withCookie = post("/dossiers", "{\"title\":\"A\"}").with("Cookie", cookie(Caller.OBSERVER));
        String csrf = world.send(Caller.OBSERVER, ME).field("csrf");
        String other = world.send(Caller.CLERK, ME).field("csrf");

        assertThat(world.send(ME.with("Cookie", cookie(Caller.OBSERVER))).status())
                .isEqualTo(200);
        assertThat(world.send(withCookie).code()).isEqualTo("session.csrf-missing");
        assertThat(world.send(withCookie.with("X-CSRF-Token", other)).code()).isEqualTo("session.csrf-missing");
        assertThat(world.send(withCookie.with("X-CSRF-Token", csrf)).status()).isEqualTo(201);
    }

    @Test
    void theCookieIsClosedToScriptsAndSitesAndUnderTlsToPlainHttp() {
        Answer plain = signIn(Caller.OBSERVER.login(), World.PASSWORD, "192.0.2.1");
        Answer secure = world.send(credentials(Caller.OBSERVER.login(), World.PASSWORD)
                .with("X-Forwarded-For", "192.0.2.1")
                .with("X-Forwarded-Proto", "https"));

        assertThat(plain.header("Set-Cookie").orElse("")).endsWith("; Path=/; HttpOnly; SameSite=Strict");
        assertThat(secure.headers("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        for (String token : List.of("x", "a".repeat(43), "../../etc", world.token(Caller.OBSERVER) + "x")) {
            assertThat(world.send(ME.with("Authorization", "Bearer " + token)).code())
                    .isEqualTo("session.ended");
        }
        assertThat(world.send(ME.with("Authorization", "Basic YTpi")).code()).isEqualTo("session.missing");
    }

    @Test
    void aBrowserWithoutASessionIsToldThatItIsNobody() {
        String cookie = cookie(Caller.OBSERVER);
        world.clock.advance(Duration.ofHours(13));

        assertThat(world.send(ME).status()).isEqualTo(204);
        assertThat(world.send(ME.with("Cookie", cookie)).status()).isEqualTo(204);
        assertThat(world.send(ME.with("Cookie", "travaux_session=../x")).status())
                .isEqualTo(204);
    }

    @Test
    void inventedAddressesDoNotHelpWhoGuessesNorShutOutAKnownDevice() {
        String device = signIn(Caller.OBSERVER.login(), World.PASSWORD, "192.0.2.1").headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("travaux_device="))
                .findFirst()
                .orElseThrow();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(signIn(Caller.OBSERVER.login(), "wrong password", "10.0.0." + i)
                    .code());
        }
        Request fromAbroad =
                credentials(Caller.OBSERVER.login(), World.PASSWORD).with("X-Forwarded-For", "198.51.100.7");

        assertThat(answers).containsOnly("login.refused", "login.throttled");
        assertThat(answers.stream().filter("login.refused"::equals)).hasSize(20);
        assertThat(device).endsWith("; Path=/api/v1/sessions; HttpOnly; SameSite=Strict; Max-Age=31536000");
        assertThat(world.send(fromAbroad).code()).isEqualTo("login.throttled");
        assertThat(world.send(fromAbroad.with("Cookie", device.replaceFirst(";.*", "")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aClosedSessionIsOver() {
        assertThat(world.send(Caller.OBSERVER, delete("/sessions/current")).status())
                .isEqualTo(204);

        assertThat(world.send(Caller.OBSERVER, ME).code()).isEqualTo("session.ended");
    }

    @Test
    void anEndedSessionDoesNotReviveWhenTheClockIsSetBack() {
        world.clock.advance(Duration.ofHours(13));
        assertThat(world.send(Caller.OBSERVER, ME).code()).isEqualTo("session.ended");

        world.clock.advance(Duration.ofHours(-12));

        assertThat(world.send(Caller.OBSERVER, ME).code()).isEqualTo("session.ended");
    }

    @Test
    void guessingIsSlowedDownForTheOneWhoGuessesAndForNobodyElse() {
        for (String login : List.of(Caller.OBSERVER.login(), "nobody.here")) {
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(signIn(login, "wrong password", "203.0.113." + login.length())
                        .code());
            }

            assertThat(answers)
                    .as(login)
                    .containsExactly(
                            "login.refused",
                            "login.refused",
                            "login.refused",
                            "login.refused",
                            "login.refused",
                            "login.throttled");
        }
        Answer throttled = signIn(Caller.OBSERVER.login(), World.PASSWORD, "203.0.113." + 8);
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("Retry-After").map(Integer::valueOf).orElse(0))
                .isPositive();
        assertThat(signIn(Caller.OBSERVER.login(), World.PASSWORD, "192.0.2.1").status())
                .isEqualTo(201);
    }

    @Test
    void wrongLoginsAndWrongPasswordsAreAnsweredAlike() {
        Answer unknown = signIn("nobody.here", "wrong password", "192.0.2.1");
        Answer wrong = signIn(Caller.OBSERVER.login(), "wrong password", "192.0.2.1");

        assertThat(wrong.text().replace(wrong.field("instance"), ""))
                .isEqualTo(unknown.text().replace(unknown.field("instance"), ""));
    }

    @Test
    void whatTheClientSaysOfItsAddressBeforeTheProxyDoesNotCount() {
        for (int i = 0; i < 5; i++) {
            signIn(Caller.OBSERVER.login(), "wrong password", "10.0.0." + i + ", 203.0.113.9");
        }

        assertThat(signIn(Caller.OBSERVER.login(), World.PASSWORD, "10.0.0.77, 203.0.113.9")
                        .code())
                .isEqualTo("login.throttled");
    }

    @Test
    void oneAccountListensToABoundedNumberOfStreams() {
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            open.add(world.listen(Caller.OBSERVER, "/events"));
        }
        HttpResponse<Stream<String>> oneMore = world.listen(Caller.OBSERVER, "/events");
        HttpResponse<Stream<String>> somebodyElse = world.listen(Caller.CLERK, "/events");

        assertThat(open).allMatch(stream -> stream.statusCode() == 200);
        assertThat(oneMore.statusCode()).isEqualTo(429);
        assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();
        assertThat(somebodyElse.statusCode()).isEqualTo(200);
        open.add(oneMore);
        open.add(somebodyElse);
        open.forEach(stream -> stream.body().close());
    }

    private Answer signIn(String login, String password, String from) {
        return world.send(credentials(login, password).with("X-Forwarded-For", from));
    }

    private static Request credentials(String login, String password) {
        return post("/sessions", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    private String cookie(Caller caller) {
        return "travaux_session=" + world.token(caller);
    }
}
