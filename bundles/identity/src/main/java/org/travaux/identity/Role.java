package org.travaux.identity;

import java.util.Locale;
import org.travaux.base.Invalid;

/** What somebody is in a dossier. Being administrator is no role: it is a flag of the account and gives nothing here. */
public enum Role {
    /** Writes the source text and adds documents. */
    DRAFTER,
    /** Writes the text of one language that is not the source, and reviews its segments. */
    TRANSLATOR,
    /** Keeps the facts, adds languages, freezes revisions, waives findings and makes packages. */
    CLERK,
    /** May do everything in the dossier and decides who its members are. */
    COORDINATOR,
    /** Reads. */
    OBSERVER;

    /** Returns the name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role with this name, or fails with {@code role.unknown}. */
    public static Role of(String wireName) {
        for (Role role : values()) {
            if (role.wireName().equals(wireName)) {
                return role;
            }
        }
        throw Invalid.because("role.unknown", "This is not a role in a dossier.");
    }
}
