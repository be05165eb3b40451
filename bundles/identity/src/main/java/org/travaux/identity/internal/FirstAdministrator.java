package org.travaux.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.Actor;
import org.travaux.identity.Accounts;
import org.travaux.identity.NewAccount;
import org.travaux.identity.spi.AccountStore;

/**
 * Makes one administrator where there is no account at all. The password is random and told once, in a file that only its
 * owner can read; the log names the file and not the password.
 */
@Component(service = FirstAdministrator.class, immediate = true, configurationPid = "org.travaux.identity")
public final class FirstAdministrator {
    static final String LOGIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    /** Without the letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    @Activate
    public FirstAdministrator(@Reference Accounts accounts, @Reference AccountStore store, IdentityConfig config) {
        this(accounts, store, file(config));
    }

    FirstAdministrator(Accounts accounts, AccountStore store, Path file) {
        if (!store.all(Optional.empty(), 1).items().isEmpty()) {
            return;
        }
        String password = randomPassword();
        // Written first: an account whose password nobody can read would lock everybody out.
        write(file, "login=" + LOGIN + "\npassword=" + password + "\n");
        accounts.create(
                Actor.system("identity"), new NewAccount(LOGIN, "Administrator", Optional.empty(), true, password));
        LOG.warn(
                "Made the first administrator; 'travaux up' shows login and password once, until then they are in {}",
                file);
    }

    private static Path file(IdentityConfig config) {
        if (!config.initial_password_file().isBlank()) {
            return Path.of(config.initial_password_file());
        }
        return Path.of(System.getProperty("karaf.data", "data"), "initial-password");
    }

    private static void write(Path file, String text) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell the first password in " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
