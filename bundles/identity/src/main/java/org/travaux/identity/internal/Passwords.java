package org.travaux.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.AccountId;
import org.travaux.base.Invalid;
import org.travaux.base.Unavailable;
import org.travaux.identity.spi.PasswordHasher;
import org.travaux.identity.spi.PasswordStore;

/**
 * The rules of passwords, and their hashes. A hash takes much memory on purpose, so that at most two are made at once; who
 * waits too long is asked to come back.
 */
@Component(service = Passwords.class)
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final String SEAL = "HmacSHA256";
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final PasswordStore store;
    private final PasswordHasher hasher;
    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    private final String nobodysHash;

    @Activate
    public Passwords(@Reference PasswordStore store, @Reference PasswordHasher hasher) {
        this.store = store;
        this.hasher = hasher;
        this.nobodysHash = hasher.hash("nobody has this password");
    }

    /** Fails with {@code password.weak} where the rules are not kept. */
    void check(String password, String login) {
        boolean longEnough = password.codePointCount(0, password.length()) >= SHORTEST && password.length() <= LONGEST;
        if (!longEnough || password.isBlank() || !UTF_8.newEncoder().canEncode(password)) {
            throw Invalid.because("password.weak", "A password has 12 to 200 characters.");
        }
        if (password.equalsIgnoreCase(login)) {
            throw Invalid.because("password.weak", "A password is not the login.");
        }
    }

    /** Returns the hash to be stored; made outside a transaction, because it takes long. */
    String hash(String password) {
        return inTurn(() -> hasher.hash(password));
    }

    /** Stores a hash made before. */
    void put(AccountId account, String hash) {
        store.put(account, hash);
    }

    /**
     * Tells whether this is the account's password. Where there is no account it takes as long, so that nobody learns from
     * the time which logins exist.
     */
    boolean matches(Optional<AccountId> account, String password) {
        if (password.length() > LONGEST) {
            return false;
        }
        Optional<String> hash = account.flatMap(store::find);
        boolean matches = inTurn(() -> hasher.matches(password, hash.orElse(nobodysHash))) && hash.isPresent();
        if (matches && hasher.isOutdated(hash.get())) {
            put(account.orElseThrow(), hash(password));
        }
        return matches;
    }

    /**
     * Returns a seal over what is said of an account, which only this house can make and which ends with the account's
     * password: the stored hash is its key. Empty where there is no password.
     */
    Optional<byte[]> seal(AccountId account, String said) {
        return store.find(account).map(hash -> {
            try {
                Mac mac = Mac.getInstance(SEAL);
                mac.init(new SecretKeySpec(hash.getBytes(UTF_8), SEAL));
                return mac.doFinal((account + " " + said).getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has " + SEAL, e);
            }
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Unavailable.throttled("login.throttled", "Too many people sign in at once.", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unavailable.because("login.interrupted", "The product is stopping.", e);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
