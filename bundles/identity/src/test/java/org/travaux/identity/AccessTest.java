package org.travaux.identity;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;
import org.travaux.base.Forbidden;
import org.travaux.base.Language;
import org.travaux.base.NotFound;

class AccessTest {
    private static final DossierId DOSSIER = new DossierId("un-csto");
    private static final DossierId ELSEWHERE = new DossierId("elsewhere");

    /**
     * Who may what: a row for every permission, as {@code source} text, {@code fr} text, or the whole dossier. The letters: d
     * drafter, t translator into French, c clerk, k coordinator, o observer, a administrator who is no member, s a stranger.
     */
    private static final Map<Permission, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry(Permission.DELEGATIONS_READ, "dtckoas"),
            Map.entry(Permission.DOSSIER_CREATE, "dtckoas"),
            Map.entry(Permission.SEARCH, "dtckoas"),
            Map.entry(Permission.ACCOUNTS_MANAGE, "a"),
            Map.entry(Permission.DELEGATIONS_MANAGE, "a"),
            Map.entry(Permission.SYSTEM_AUDIT_READ, "a"),
            Map.entry(Permission.DOSSIER_READ, "dtcko"),
            Map.entry(Permission.DOSSIER_WRITE, "k"),
            Map.entry(Permission.MEMBERS_MANAGE, "k"),
            Map.entry(Permission.AUDIT_READ, "ck"),
            Map.entry(Permission.DOCUMENT_CREATE, "dck"),
            Map.entry(Permission.TEXT_READ, "dtcko"),
            Map.entry(Permission.TEXT_WRITE, "source: dk, fr: tk, es: k, dossier:"),
            Map.entry(Permission.METADATA_WRITE, "ck"),
            Map.entry(Permission.LANGUAGE_ADD, "ck"),
            Map.entry(Permission.SEGMENT_TRANSLATE, "source: k, fr: tk, es: k, dossier:"),
            Map.entry(Permission.SEGMENT_REVIEW, "source: k, fr: tk, es: k, dossier:"),
            Map.entry(Permission.REVISION_FREEZE, "ck"),
            Map.entry(Permission.WAIVE, "ck"),
            Map.entry(Permission.PACKAGE_MAKE, "ck"),
            Map.entry(Permission.PACKAGE_READ, "dtcko")));

    private final House house = new House();
    private final Map<Character, Actor> cast = Map.of(
            'd', house.member("drafter", DOSSIER, Role.DRAFTER),
            't', house.translator("translator", DOSSIER, Language.FR),
            'c', house.member("clerk", DOSSIER, Role.CLERK),
            'k', house.member("coordinator", DOSSIER, Role.COORDINATOR),
            'o', house.member("observer", DOSSIER, Role.OBSERVER),
            'a', house.administrator("administrator"),
            's', house.person("stranger"));

    @Test
    void everyPermissionHasARow() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrder(Permission.values());
    }

    @TestFactory
    Stream<DynamicTest> theTableHolds() {
        return Arrays.stream(Permission.values()).flatMap(permission -> scopes().entrySet().stream()
                .map(scope -> DynamicTest.dynamicTest(permission.code() + " in " + scope.getKey(), () -> assertThat(
                                thoseWhoMay(permission, scope.getValue()))
                        .isEqualTo(row(permission, scope.getKey())))));
    }

    @TestFactory
    Stream<DynamicTest> membersOfOneDossierAreStrangersInAnother() {
        return Arrays.stream(Permission.values())
                .filter(Permission::isOfDossier)
                .map(permission -> DynamicTest.dynamicTest(permission.code(), () -> assertThat(
                                thoseWhoMay(permission, Scope.text(ELSEWHERE, Language.FR, false)))
                        .isEmpty()));
    }

    @Test
    void aDossierDoesNotExistForStrangers() {
        Actor stranger = cast.get('s');

        assertThatThrownBy(() -> house.access.require(stranger, Permission.TEXT_READ, Scope.of(DOSSIER)))
                .isInstanceOf(NotFound.class)
                .extracting("code")
                .isEqualTo("dossier.not-found");
    }

    @Test
    void aMemberIsToldWhatIsMissing() {
        Actor observer = cast.get('o');

        assertThatThrownBy(() -> house.access.require(observer, Permission.WAIVE, Scope.of(DOSSIER)))
                .isInstanceOf(Forbidden.class)
                .hasFieldOrPropertyWithValue("code", "permission.missing")
                .hasFieldOrPropertyWithValue("details", Map.of("permission", "waive"));
    }

    @Test
    void aRevokedGrantNoLongerCounts() {
        Actor drafter = cast.get('d');
        Grant grant = house.members.held(drafter.account(), DOSSIER).get(0);

        house.members.revoke(cast.get('k'), DOSSIER, grant.id());

        assertThat(house.access.permissionsOf(drafter, Scope.of(DOSSIER))).doesNotContain(Permission.DOSSIER_READ);
        assertThat(house.access.readable(drafter)).isEmpty();
    }

    @Test
    void aDisabledAccountMayNothing() {
        Actor clerk = cast.get('c');
        house.accounts.change(cast.get('a'), clerk.account(), AccountChange.NONE.withDisabled(true), 1);

        assertThat(house.access.permissionsOf(clerk, Scope.of(DOSSIER))).isEmpty();
        assertThat(house.access.readable(clerk)).isEmpty();
    }

    @Test
    void anUnknownAccountMayNothing() {
        Actor nobody = Actor.of(AccountId.fresh(), "Nobody");

        assertThat(house.access.permissionsOf(nobody, Scope.SYSTEM)).isEmpty();
    }

    @Test
    void travauxItselfMayEverything() {
        assertThat(house.access.permissionsOf(Actor.system("translation"), Scope.of(ELSEWHERE)))
                .containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void membersReadTheirDossiersOnly() {
        house.members.grant(Actor.system("test"), ELSEWHERE, cast.get('d').account(), Role.OBSERVER, Optional.empty());

        assertThat(house.access.readable(cast.get('d'))).containsExactlyInAnyOrder(DOSSIER, ELSEWHERE);
        assertThat(house.access.readable(cast.get('o'))).containsExactly(DOSSIER);
        assertThat(house.access.readable(cast.get('a'))).isEmpty();
    }

    private static Map<String, Scope> scopes() {
        return new TreeMap<>(Map.of(
                "source", Scope.text(DOSSIER, Language.EN, true),
                "fr", Scope.text(DOSSIER, Language.FR, false),
                "es", Scope.text(DOSSIER, Language.ES, false),
                "dossier", Scope.of(DOSSIER)));
    }

    private Set<Character> thoseWhoMay(Permission permission, Scope scope) {
        return cast.entrySet().stream()
                .filter(entry -> house.access.may(entry.getValue(), permission, scope))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<Character> row(Permission permission, String scope) {
        String row = TABLE.get(permission);
        String cell = Arrays.stream(row.split(","))
                .map(String::strip)
                .filter(part -> !part.contains(":") || part.startsWith(scope + ":"))
                .findFirst()
                .orElseThrow();
        String letters = cell.substring(cell.indexOf(':') + 1).strip();
        return letters.chars().mapToObj(c -> (char) c).collect(toCollection(TreeSet::new));
    }
}
