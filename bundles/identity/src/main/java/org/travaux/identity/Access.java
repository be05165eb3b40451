package org.travaux.identity;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;

/**
 * Decides who may do what. The answer is that of this moment: a grant revoked before the question no longer counts. Travaux
 * itself may do everything; a disabled account nothing.
 */
@ProviderType
public interface Access {
    /** Tells whether the actor may do this there. */
    boolean may(Actor actor, Permission permission, Scope scope);

    /**
     * Fails unless the actor may do this there: with {@code dossier.not-found} where the scope names a dossier the actor is no
     * member of, with {@code permission.missing} otherwise.
     */
    void require(Actor actor, Permission permission, Scope scope);

    /** Returns the dossiers the actor may read. Travaux itself is not asked: it has no list. */
    Set<DossierId> readable(Actor actor);

    /** Returns everything the actor may do there. */
    Set<Permission> permissionsOf(Actor actor, Scope scope);
}
