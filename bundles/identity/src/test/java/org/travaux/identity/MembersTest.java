package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DomainException;
import org.travaux.base.DossierId;
import org.travaux.base.Language;

class MembersTest {
    private static final DossierId DOSSIER = new DossierId("un-csto");

    private final House house = new House();
    private final Actor creator = house.person("creator");
    private final Grant founding = house.members.found(creator, DOSSIER);

    @Test
    void theCreatorCoordinates() {
        assertThat(house.members.held(creator.account(), DOSSIER))
                .extracting(Grant::role)
                .containsExactly(Role.COORDINATOR);
    }

    @Test
    void aDossierIsFoundedOnce() {
        Actor other = house.person("other");

        assertCode("dossier.exists", () -> house.members.found(other, DOSSIER));
    }

    @Test
    void membersSeeEachOther() {
        Actor amina = house.person("amina");
        house.members.grant(creator, DOSSIER, amina.account(), Role.OBSERVER, Optional.empty());

        assertThat(house.members.of(amina, DOSSIER))
                .extracting(member -> member.account().login())
                .containsExactly("creator", "amina");
    }

    @Test
    void strangersSeeNobody() {
        Actor stranger = house.person("stranger");

        assertCode("dossier.not-found", () -> house.members.of(stranger, DOSSIER));
    }

    @Test
    void onlyCoordinatorsGrant() {
        Actor clerk = house.member("clerk", DOSSIER, Role.CLERK);

        assertCode(
                "permission.missing",
                () -> house.members.grant(clerk, DOSSIER, clerk.account(), Role.COORDINATOR, Optional.empty()));
    }

    @Test
    void aTranslatorHasALanguageAndNobodyElse() {
        Actor amina = house.person("amina");

        assertCode(
                "member.language-misplaced",
                () -> house.members.grant(creator, DOSSIER, amina.account(), Role.TRANSLATOR, Optional.empty()));
        assertCode(
                "member.language-misplaced",
                () -> house.members.grant(creator, DOSSIER, amina.account(), Role.CLERK, Optional.of(Language.FR)));
    }

    @Test
    void nobodyIsGrantedToAnUnknownAccount() {
        assertCode(
                "account.not-found",
                () -> house.members.grant(creator, DOSSIER, AccountId.fresh(), Role.CLERK, Optional.empty()));
    }

    @Test
    void theLastCoordinatorStays() {
        assertCode("member.last-coordinator", () -> house.members.revoke(creator, DOSSIER, founding.id()));
    }

    @Test
    void aGrantOfAnotherDossierIsNotFound() {
        DossierId other = new DossierId("other");
        house.member("amina", other, Role.CLERK);
        GrantId elsewhere = house.grantStore.in(other).get(0).id();

        assertCode("grant.not-found", () -> house.members.revoke(creator, DOSSIER, elsewhere));
    }

    @Test
    void grantsAreRecordedInTheChainOfTheDossier() {
        Actor amina = house.translator("amina", DOSSIER, Language.FR);
        house.members.revoke(
                creator,
                DOSSIER,
                house.members.held(amina.account(), DOSSIER).get(0).id());

        assertThat(house.audit
                        .read(AuditChain.of(DOSSIER), Optional.empty(), 10)
                        .items())
                .extracting(
                        entry -> entry.event().action() + " " + entry.event().details())
                .containsExactly(
                        "grant.revoked {language=fr, role=translator}",
                        "grant.made {language=fr, role=translator}",
                        "grant.made {role=coordinator}");
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
