package org.travaux.document.spi;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DossierId;
import org.travaux.base.Page;
import org.travaux.document.Dossier;

/** Keeps dossiers. */
@ConsumerType
public interface DossierStore {
    /** Stores a new dossier. */
    void add(Dossier dossier);

    /** Replaces a dossier whose stored version is one less; fails with {@code version.stale} otherwise. */
    void replace(Dossier dossier);

    /** Returns the dossier, if it exists. */
    Optional<Dossier> find(DossierId id);

    /** Returns those of these dossiers that exist, newest first, one page at a time. */
    Page<Dossier> among(Set<DossierId> ids, Optional<String> cursor, int limit);

    /** Returns all dossiers, newest first, one page at a time. */
    Page<Dossier> all(Optional<String> cursor, int limit);
}
