package org.travaux.identity;

import java.util.Optional;
import org.travaux.base.Language;

/** Everybody who may come to the door; who works on the dossier has one role there. */
public enum Caller {
    DRAFTER("drafter", Role.DRAFTER),
    TRANSLATOR_FR("translator fr", Role.TRANSLATOR, Language.FR),
    TRANSLATOR_RU("translator ru", Role.TRANSLATOR, Language.RU),
    CLERK("clerk", Role.CLERK),
    /** Opened the dossier, and so coordinates it. */
    COORDINATOR("coordinator", null),
    OBSERVER("observer", Role.OBSERVER),
    /** Keeps accounts and delegations; is in no dossier. */
    ADMINISTRATOR("administrator", null),
    /** Coordinates another dossier. */
    OUTSIDER("outsider", null),
    /** Has not signed in. */
    NOBODY("nobody", null);

    private final String words;
    private final Role role;
    private final Language language;

    Caller(String words, Role role) {
        this(words, role, null);
    }

    Caller(String words, Role role, Language language) {
        this.words = words;
        this.role = role;
        this.language = language;
    }

    /** Returns how the table of permissions names the caller. */
    public String words() {
        return words;
    }

    /** Returns the login of its account. */
    public String login() {
        return words.replace(' ', '.');
    }

    /** Returns the role to be granted. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Returns the language it translates into. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }
}
