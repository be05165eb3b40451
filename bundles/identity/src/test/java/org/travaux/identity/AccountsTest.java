package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEntry;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;
import org.travaux.base.DomainException;
import org.travaux.base.Language;

class AccountsTest {
    private final House house = new House();
    private final Actor admin = house.administrator("admin");

    @Test
    void aNewAccountCanSignIn() {
        house.accounts.create(admin, account(" Amina "));

        SignedIn amina = house.sessions
                .open("AMINA", House.PASSWORD, Origin.at("127.0.0.1"))
                .signedIn();

        assertThat(amina.account().login()).isEqualTo("amina");
    }

    @Test
    void onlyAdministratorsKeepAccounts() {
        Actor amina = house.person("amina");

        assertCode("permission.missing", () -> house.accounts.create(amina, account("boris")));
        assertCode("permission.missing", () -> house.accounts.all(amina, Optional.empty(), 10));
        assertCode(
                "permission.missing",
                () -> house.accounts.change(amina, amina.account(), AccountChange.NONE.withAdministrator(true), 1));
    }

    @Test
    void aShortPasswordIsRefused() {
        assertCode(
                "password.weak",
                () -> house.accounts.create(
                        admin, new NewAccount("amina", "Amina", Optional.empty(), false, "elevenchars")));
    }

    @Test
    void theLoginIsNoPassword() {
        assertCode(
                "password.weak",
                () -> house.accounts.create(
                        admin, new NewAccount("amina.serikova", "Amina", Optional.empty(), false, "Amina.Serikova")));
    }

    @Test
    void aLoginWithASpaceIsRefused() {
        assertCode("account.login-malformed", () -> house.accounts.create(admin, account("amina b")));
    }

    @Test
    void anUnknownDelegationIsRefused() {
        assertCode(
                "account.delegation-unknown",
                () -> house.accounts.create(
                        admin,
                        new NewAccount("amina", "Amina", Optional.of(new DelegationId("XX")), false, House.PASSWORD)));
    }

    @Test
    void anAccountActsForItsDelegation() {
        DelegationId kazakhstan = new DelegationId("KZ");
        house.delegations.add(admin, Delegation.of(kazakhstan, "Kazakhstan"));
        Actor amina = house.person("amina");

        Account changed = house.accounts.change(
                admin, amina.account(), AccountChange.NONE.withDelegation(Optional.of(kazakhstan)), 1);

        assertThat(changed.actor().delegation()).contains(kazakhstan);
    }

    @Test
    void aChangeOfAnOldVersionIsStale() {
        Actor amina = house.person("amina");
        house.accounts.change(admin, amina.account(), AccountChange.NONE.withName("Amina S."), 1);

        assertCode(
                "version.stale",
                () -> house.accounts.change(admin, amina.account(), AccountChange.NONE.withName("A."), 1));
    }

    @Test
    void theLastAdministratorStays() {
        assertCode(
                "account.last-administrator",
                () -> house.accounts.change(admin, admin.account(), AccountChange.NONE.withDisabled(true), 1));
        assertCode(
                "account.last-administrator",
                () -> house.accounts.change(admin, admin.account(), AccountChange.NONE.withAdministrator(false), 1));
    }

    @Test
    void aDisabledAccountIsSignedOut() {
        Actor amina = house.person("amina");
        OpenedSession open = house.sessions.open("amina", House.PASSWORD, Origin.at("127.0.0.1"));

        house.accounts.change(admin, amina.account(), AccountChange.NONE.withDisabled(true), 1);

        assertCode("session.ended", () -> house.sessions.authenticate(open.token()));
        assertCode("login.refused", () -> house.sessions.open("amina", House.PASSWORD, Origin.at("127.0.0.1")));
    }

    @Test
    void changingOnesPasswordNeedsTheOldOne() {
        house.person("amina");
        SignedIn amina = house.sessions
                .open("amina", House.PASSWORD, Origin.at("127.0.0.1"))
                .signedIn();

        assertCode(
                "password.wrong",
                () -> house.accounts.changeOwn(
                        amina, OwnChange.ofPassword("not my password", "an entirely new one"), 1));
    }

    @Test
    void changingOnesPasswordEndsTheOtherSessions() {
        house.person("amina");
        OpenedSession elsewhere = house.sessions.open("amina", House.PASSWORD, Origin.at("127.0.0.1"));
        OpenedSession here = house.sessions.open("amina", House.PASSWORD, Origin.at("127.0.0.1"));

        house.accounts.changeOwn(here.signedIn(), OwnChange.ofPassword(House.PASSWORD, "an entirely new one"), 1);

        assertThat(house.sessions.authenticate(here.token()).account().login()).isEqualTo("amina");
        assertCode("session.ended", () -> house.sessions.authenticate(elsewhere.token()));
        assertCode("login.refused", () -> house.sessions.open("amina", House.PASSWORD, Origin.at("127.0.0.1")));
        house.sessions.open("amina", "an entirely new one", Origin.at("127.0.0.1"));
    }

    @Test
    void theInterfaceLanguageIsOnesOwn() {
        house.person("amina");
        SignedIn amina = house.sessions
                .open("amina", House.PASSWORD, Origin.at("127.0.0.1"))
                .signedIn();

        Account changed = house.accounts.changeOwn(amina, OwnChange.ofLanguage(Optional.of(Language.RU)), 1);

        assertThat(changed.interfaceLanguage()).contains(Language.RU);
        assertThat(changed.version()).isEqualTo(2);
        assertCode("version.stale", () -> house.accounts.changeOwn(amina, OwnChange.ofLanguage(Optional.empty()), 1));
    }

    @Test
    void everyChangeIsRecordedWithoutThePassword() {
        Actor amina = house.person("amina");
        house.accounts.change(admin, amina.account(), AccountChange.NONE.withPassword("an entirely new one"), 1);

        AuditEntry last =
                house.audit.read(AuditChain.SYSTEM, Optional.empty(), 1).items().get(0);

        assertThat(last.event().action()).isEqualTo("account.changed");
        assertThat(last.event().actor()).isEqualTo(admin);
        assertThat(last.event().details()).containsOnly(Map.entry("password", "changed"));
    }

    private static NewAccount account(String login) {
        return new NewAccount(login, "Amina", Optional.empty(), false, House.PASSWORD);
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
