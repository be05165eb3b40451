package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DomainException;
import org.travaux.base.Forbidden;
import org.travaux.base.Unavailable;

class SessionsTest {
    private static final Origin HERE = Origin.at("127.0.0.1");

    private final House house = new House();
    private final Actor amina = house.person("amina");

    @Test
    void aTokenIsRecognised() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);

        SignedIn signedIn = house.sessions.authenticate(opened.token());

        assertThat(signedIn.actor()).isEqualTo(amina);
        assertThat(signedIn.csrf()).isEqualTo(opened.signedIn().csrf());
    }

    @Test
    void theTokenIsStoredNowhere() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);

        assertThat(house.sessionStore.find(Digest.of(opened.token()))).isPresent();
        assertThat(house.sessionStore.of(amina.account()).toString())
                .doesNotContain(opened.token())
                .doesNotContain(opened.signedIn().csrf());
    }

    @Test
    void aCsrfTokenBelongsToItsSession() {
        SignedIn one = house.sessions.open("amina", House.PASSWORD, HERE).signedIn();
        SignedIn two = house.sessions.open("amina", House.PASSWORD, HERE).signedIn();

        assertThat(one.accepts(one.csrf())).isTrue();
        assertThat(one.accepts(two.csrf())).isFalse();
        assertThat(one.accepts(null)).isFalse();
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginLookAlike() {
        assertThatThrownBy(() -> house.sessions.open("amina", "wrong password", HERE))
                .isInstanceOfSatisfying(
                        Forbidden.class, e -> assertThat(e.isAnonymous()).isTrue())
                .hasMessage("The login or the password is wrong.");
        assertThatThrownBy(() -> house.sessions.open("nobody", "wrong password", HERE))
                .hasMessage("The login or the password is wrong.");
    }

    @Test
    void aSessionEndsWhenNothingIsAsked() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);
        house.clock.advance(Duration.ofHours(12));

        assertCode("session.ended", () -> house.sessions.authenticate(opened.token()));
        assertThat(house.sessions.isOpen(opened.signedIn().session())).isFalse();
    }

    @Test
    void askingLengthensASession() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);
        house.clock.advance(Duration.ofHours(11));
        house.sessions.authenticate(opened.token());
        house.clock.advance(Duration.ofHours(11));

        assertThat(house.sessions.authenticate(opened.token()).actor()).isEqualTo(amina);
    }

    @Test
    void lookingWhetherItIsOpenDoesNotLengthenASession() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);
        house.clock.advance(Duration.ofHours(11));
        assertThat(house.sessions.isOpen(opened.signedIn().session())).isTrue();
        house.clock.advance(Duration.ofHours(1));

        assertThat(house.sessions.isOpen(opened.signedIn().session())).isFalse();
    }

    @Test
    void aSessionEndsAfterItsLongestTime() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);
        for (int hours = 0; hours < 168 - 11; hours += 11) {
            house.clock.advance(Duration.ofHours(11));
            house.sessions.authenticate(opened.token());
        }
        house.clock.advance(Duration.ofHours(11));

        assertCode("session.ended", () -> house.sessions.authenticate(opened.token()));
    }

    @Test
    void aClosedSessionIsClosed() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);

        house.sessions.close(opened.token());
        house.sessions.close(opened.token());

        assertCode("session.ended", () -> house.sessions.authenticate(opened.token()));
    }

    @Test
    void whatIsNoTokenIsNoSession() {
        assertCode("session.ended", () -> house.sessions.authenticate(null));
        assertCode("session.ended", () -> house.sessions.authenticate("'; drop table session"));
    }

    @Test
    void theOldestOfTooManySessionsGivesWay() {
        OpenedSession first = house.sessions.open("amina", House.PASSWORD, HERE);
        for (int i = 0; i < 3; i++) {
            house.clock.advance(Duration.ofSeconds(1));
            house.sessions.open("amina", House.PASSWORD, HERE);
        }

        assertThat(house.sessionStore.of(amina.account())).hasSize(3);
        assertCode("session.ended", () -> house.sessions.authenticate(first.token()));
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertCode("login.refused", () -> house.sessions.open("amina", "wrong password", HERE));
        }

        assertThatThrownBy(() -> house.sessions.open("amina", House.PASSWORD, HERE))
                .isInstanceOfSatisfying(Unavailable.class, e -> {
                    assertThat(e.code()).isEqualTo("login.throttled");
                    assertThat(e.retryAfterSeconds()).isPositive();
                });
        house.clock.advance(Duration.ofSeconds(2));
        assertThat(house.sessions.open("amina", House.PASSWORD, HERE).token()).isNotEmpty();
    }

    @Test
    void strangersDoNotKeepAKnownDeviceAway() {
        String device = house.sessions.open("amina", House.PASSWORD, HERE).device();
        for (int i = 0; i < 20; i++) {
            Origin stranger = Origin.at("203.0.113." + i);
            assertCode("login.refused", () -> house.sessions.open("amina", "wrong password", stranger));
        }

        assertCode("login.throttled", () -> house.sessions.open("amina", House.PASSWORD, Origin.at("192.0.2.7")));
        OpenedSession again =
                house.sessions.open("amina", House.PASSWORD, new Origin("192.0.2.7", Optional.of(device)));
        assertThat(again.device()).isEqualTo(device);
    }

    @Test
    void aDeviceIsKnownOnlyForItsLoginAndItsPassword() {
        house.person("boris");
        String device = house.sessions.open("amina", House.PASSWORD, HERE).device();
        Origin known = new Origin("192.0.2.7", Optional.of(device));
        for (int i = 0; i < 20; i++) {
            Origin stranger = Origin.at("203.0.113." + i);
            assertCode("login.refused", () -> house.sessions.open("amina", "wrong password", stranger));
            assertCode("login.refused", () -> house.sessions.open("boris", "wrong password", stranger));
        }

        assertCode("login.throttled", () -> house.sessions.open("boris", House.PASSWORD, known));
        house.passwordStore.put(amina.account(), "plain:an entirely new one");
        assertCode("login.throttled", () -> house.sessions.open("amina", "an entirely new one", known));
    }

    @Test
    void whatIsNoDeviceIsAStranger() {
        String device = house.sessions.open("amina", House.PASSWORD, HERE).device();
        for (String shown : List.of("", "x", device + "x", device.replaceFirst("^.", "~"), "x".repeat(100_000))) {
            assertThat(house.sessions
                            .open("amina", House.PASSWORD, new Origin("192.0.2.7", Optional.of(shown)))
                            .device())
                    .isNotEqualTo(device)
                    .matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");
        }
    }

    @Test
    void aHashOfOldSettingsIsMadeAnew() {
        house.passwordStore.put(amina.account(), "old:" + House.PASSWORD);

        house.sessions.open("amina", House.PASSWORD, HERE);

        assertThat(house.passwordStore.find(amina.account())).contains("plain:" + House.PASSWORD);
    }

    @Test
    void signInsAreRecorded() {
        OpenedSession opened = house.sessions.open("amina", House.PASSWORD, HERE);
        house.sessions.close(opened.token());
        assertCode("login.refused", () -> house.sessions.open("amina", "wrong password", Origin.at("<script>")));

        assertThat(house.audit.read(AuditChain.SYSTEM, Optional.empty(), 3).items())
                .extracting(
                        entry -> entry.event().action() + " " + entry.event().details())
                .containsExactly(
                        "session.refused {address=unknown}", "session.closed {}", "session.opened {address=127.0.0.1}");
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
