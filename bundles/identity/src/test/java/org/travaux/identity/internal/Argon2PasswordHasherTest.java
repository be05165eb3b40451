package org.travaux.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

    @Test
    void recognisesThePasswordAndNoOther() {
        String hash = hasher.hash("пароль 密码 😀");

        assertThat(hasher.matches("пароль 密码 😀", hash)).isTrue();
        assertThat(hasher.matches("пароль 密码 😁", hash)).isFalse();
    }

    @Test
    void namesMethodAndSettings() {
        assertThat(hasher.hash("correct horse battery")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void saltsEachHash() {
        assertThat(hasher.hash("correct horse battery")).isNotEqualTo(hasher.hash("correct horse battery"));
    }

    @Test
    void wantsWeakerHashesMadeAnew() {
        String weak =
                "$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$" + "qlwL+RUoJbJJ2YmvXXaR6wBfFDbaHGGBc3OgmkXzQFs";

        assertThat(hasher.isOutdated(weak)).isTrue();
        assertThat(hasher.isOutdated(hasher.hash("correct horse battery"))).isFalse();
    }
}
