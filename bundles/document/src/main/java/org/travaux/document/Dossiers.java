package org.travaux.document;

import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;

/** Opens dossiers and finds them. It decides nothing about rights: its callers have asked {@code identity}. */
@ProviderType
public interface Dossiers {
    /** Opens a dossier and records it. */
    Dossier open(String title, Actor actor);

    /** Gives a dossier of this version another title; fails with {@code version.stale} where it has changed meanwhile. */
    Dossier rename(DossierId id, long version, String title, Actor actor);

    /** Returns the dossier, or fails with {@code dossier.not-found}. */
    Dossier get(DossierId id);
}
