package org.travaux.identity.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Digest;
import org.travaux.base.Forbidden;
import org.travaux.base.Transactions;
import org.travaux.identity.Account;
import org.travaux.identity.OpenedSession;
import org.travaux.identity.Origin;
import org.travaux.identity.Session;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.SessionStore;

/** Sessions by random tokens, of which the digest is stored. */
@Component(configurationPid = "org.travaux.identity")
@Designate(ocd = IdentityConfig.class)
public final class TokenSessions implements Sessions {
    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.%]{1,64}");
    /** A session is lengthened at most this often, so that reading does not write each time. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final int perAccount;
    private final LoginThrottle throttle;
    private final KnownDevices devices;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public TokenSessions(
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference Passwords passwords,
            @Reference AuditTrail audit,
            @Reference Transactions transactions,
            @Reference Clock clock,
            IdentityConfig config) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.idle = Duration.ofMinutes(config.session_idle_minutes());
        this.longest = Duration.ofHours(config.session_longest_hours());
        this.perAccount = Math.max(1, config.sessions_per_account());
        this.throttle = new LoginThrottle(clock);
        this.devices = new KnownDevices(passwords);
    }

    @Override
    public OpenedSession open(String typedLogin, String password, Origin origin) {
        String login = KeptAccounts.normal(typedLogin);
        Optional<Account> known = accounts.byLogin(login);
        Optional<String> device =
                known.flatMap(account -> origin.device().flatMap(shown -> devices.recognise(account.id(), shown)));
        Attempt attempt = Attempt.of(login, origin.address(), device);
        throttle.attempt(attempt);
        boolean matches = passwords.matches(known.map(Account::id), password);
        Optional<Account> welcome = known.filter(account -> matches && !account.disabled());
        if (welcome.isEmpty()) {
            audit.record(
                    AuditChain.SYSTEM,
                    Actor.system("identity"),
                    "session.refused",
                    known.map(account -> "account:" + account.id()).orElse("account:unknown"),
                    from(origin.address()));
            throw Forbidden.anonymous("login.refused", "The login or the password is wrong.");
        }
        OpenedSession opened = open(welcome.get(), origin.address(), device);
        throttle.succeeded(attempt);
        return opened;
    }

    @Override
    public SignedIn authenticate(String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw ended();
        }
        Instant now = clock.now();
        Session session = sessions.find(Digest.of(token)).orElseThrow(TokenSessions::ended);
        if (!isOpen(session, now)) {
            // Gone for good: should the machine's clock be set back and the product started again, it does not revive.
            sessions.remove(session.id());
            throw ended();
        }
        Account account = accounts.find(session.account())
                .filter(found -> !found.disabled())
                .orElseThrow(TokenSessions::ended);
        Instant expires = expiry(session.opened(), now);
        if (expires.isAfter(session.expires().plus(STEP))) {
            sessions.lengthen(session.id(), expires);
        }
        return new SignedIn(session.id(), account, csrf(token), expires);
    }

    @Override
    public boolean isOpen(Digest id) {
        return sessions.find(id)
                .filter(found -> isOpen(found, clock.now()))
                .flatMap(found -> accounts.find(found.account()))
                .filter(account -> !account.disabled())
                .isPresent();
    }

    @Override
    public void close(String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return;
        }
        Digest id = Digest.of(token);
        transactions.inTransaction(() -> sessions.find(id)
                .flatMap(session -> accounts.find(session.account()))
                .ifPresent(account -> {
                    sessions.remove(id);
                    audit.record(
                            AuditChain.SYSTEM, account.actor(), "session.closed", "account:" + account.id(), Map.of());
                }));
    }

    private OpenedSession open(Account account, String address, Optional<String> device) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.now();
        Session session = new Session(Digest.of(token), account.id(), now, expiry(now, now));
        transactions.inTransaction(() -> {
            sessions.removeExpired(now);
            makeRoom(sessions.of(account.id()));
            sessions.add(session);
            audit.record(
                    AuditChain.SYSTEM, account.actor(), "session.opened", "account:" + account.id(), from(address));
        });
        return new OpenedSession(
                token,
                new SignedIn(session.id(), account, csrf(token), session.expires()),
                devices.token(account.id(), device.orElseGet(devices::fresh)));
    }

    private void makeRoom(List<Session> open) {
        open.stream().limit(Math.max(0, open.size() - perAccount + 1)).forEach(old -> sessions.remove(old.id()));
    }

    private boolean isOpen(Session session, Instant now) {
        // The longest time counts anew at each question, so that a shorter one applies to open sessions at once.
        return now.isBefore(session.expires()) && now.isBefore(session.opened().plus(longest));
    }

    private Instant expiry(Instant opened, Instant now) {
        Instant byIdleness = now.plus(idle);
        Instant byAge = opened.plus(longest);
        return byIdleness.isBefore(byAge) ? byIdleness : byAge;
    }

    private static String csrf(String token) {
        return Digest.of("csrf " + token).hex();
    }

    private static Map<String, String> from(String address) {
        return Map.of("address", ADDRESS.matcher(address).matches() ? address : "unknown");
    }

    private static Forbidden ended() {
        return Forbidden.anonymous("session.ended", "Please sign in.");
    }
}
