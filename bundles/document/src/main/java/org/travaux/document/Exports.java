package org.travaux.document;

import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;

/**
 * Hands out texts as files, and records in the dossier's chain who got what. It decides nothing about rights: its callers have
 * asked {@code identity}. Where nobody makes that kind at the moment, it fails with {@code export.unavailable}.
 */
@ProviderType
public interface Exports {
    /** Returns a text as it is now, or as it was at a version. */
    ExportedFile text(DocumentId document, Language language, OptionalLong version, ExportKind kind, Actor actor);

    /** Returns a text as a revision froze it. */
    ExportedFile revision(RevisionId revision, Language language, ExportKind kind, Actor actor);
}
