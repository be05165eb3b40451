package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;
import org.travaux.base.DomainException;

class DelegationsTest {
    private static final DelegationId KAZAKHSTAN = new DelegationId("KZ");

    private final House house = new House();
    private final Actor admin = house.administrator("admin");
    private final Actor amina = house.person("amina");

    @Test
    void areKeptByAdministratorsAndReadByEverybody() {
        house.delegations.add(admin, Delegation.of(KAZAKHSTAN, "Kazakhstan"));

        assertThat(house.delegations.get(amina, KAZAKHSTAN).name()).isEqualTo("Kazakhstan");
        assertThat(house.delegations.all(amina)).hasSize(1);
        assertCode("permission.missing", () -> house.delegations.rename(amina, KAZAKHSTAN, "Other", 1));
        assertCode("permission.missing", () -> house.delegations.remove(amina, KAZAKHSTAN, 1));
    }

    @Test
    void areRenamedByWhoeverSawTheLastVersion() {
        house.delegations.add(admin, Delegation.of(KAZAKHSTAN, "Kazakhstan"));

        assertThat(house.delegations.rename(admin, KAZAKHSTAN, "Қазақстан", 1).version())
                .isEqualTo(2);
        assertCode("version.stale", () -> house.delegations.rename(admin, KAZAKHSTAN, "Other", 1));
        assertCode("version.stale", () -> house.delegations.remove(admin, KAZAKHSTAN, 1));
    }

    @Test
    void stayWhileAnAccountActsForThem() {
        house.delegations.add(admin, Delegation.of(KAZAKHSTAN, "Kazakhstan"));
        house.accounts.change(admin, amina.account(), AccountChange.NONE.withDelegation(Optional.of(KAZAKHSTAN)), 1);

        assertCode("delegation.in-use", () -> house.delegations.remove(admin, KAZAKHSTAN, 1));
        house.accounts.change(admin, amina.account(), AccountChange.NONE.withDelegation(Optional.empty()), 2);
        house.delegations.remove(admin, KAZAKHSTAN, 1);

        assertCode("delegation.not-found", () -> house.delegations.get(admin, KAZAKHSTAN));
        assertThat(house.audit
                        .read(AuditChain.SYSTEM, Optional.empty(), 1)
                        .items()
                        .get(0)
                        .event()
                        .action())
                .isEqualTo("delegation.removed");
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
