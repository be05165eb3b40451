package org.travaux.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.identity.House;
import org.travaux.identity.Origin;

class FirstAdministratorTest {
    @TempDir
    Path directory;

    private final House house = new House();

    @Test
    void isToldItsPasswordInAFileOfItsOwn() throws IOException {
        Path file = directory.resolve("identity/initial-password");

        new FirstAdministrator(house.accounts, house.accountStore, file);

        String password = Files.readString(file).lines().toList().get(1).substring("password=".length());
        assertThat(house.sessions
                        .open("admin", password, Origin.at("127.0.0.1"))
                        .signedIn()
                        .account()
                        .administrator())
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeOnlyWhereThereIsNobody() {
        house.person("amina");
        Path file = directory.resolve("initial-password");

        new FirstAdministrator(house.accounts, house.accountStore, file);

        assertThat(file).doesNotExist();
        assertThat(house.accountStore.administrators()).isEmpty();
    }

    @Test
    void isNotMadeWhereItsPasswordCannotBeTold() throws IOException {
        Path file = Files.createFile(directory.resolve("file")).resolve("initial-password");

        assertThatThrownBy(() -> new FirstAdministrator(house.accounts, house.accountStore, file))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(house.accountStore.all(Optional.empty(), 1).items()).isEmpty();
    }
}
