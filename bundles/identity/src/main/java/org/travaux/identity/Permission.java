package org.travaux.identity;

import static org.travaux.identity.Role.CLERK;
import static org.travaux.identity.Role.COORDINATOR;
import static org.travaux.identity.Role.DRAFTER;
import static org.travaux.identity.Role.TRANSLATOR;

import java.util.EnumSet;
import java.util.Set;

/** Everything that somebody may or may not do. Who may is written here, once. */
public enum Permission {
    /** See the list of delegations. */
    DELEGATIONS_READ("delegations.read", Holder.ANYBODY),
    /** Make a dossier and become its coordinator. */
    DOSSIER_CREATE("dossier.create", Holder.ANYBODY),
    /** Search; what is found is decided hit by hit. */
    SEARCH("search", Holder.ANYBODY),
    /** List, make and change accounts. */
    ACCOUNTS_MANAGE("accounts.manage", Holder.ADMINISTRATOR),
    /** Add delegations. */
    DELEGATIONS_MANAGE("delegations.manage", Holder.ADMINISTRATOR),
    /** Read the chain of the system. */
    SYSTEM_AUDIT_READ("system.audit.read", Holder.ADMINISTRATOR),

    /** Know that the dossier exists; see its title, members and documents. */
    DOSSIER_READ("dossier.read", EnumSet.allOf(Role.class), false),
    /** Change the dossier's title. */
    DOSSIER_WRITE("dossier.write", EnumSet.of(COORDINATOR), false),
    /** Grant and revoke roles. */
    MEMBERS_MANAGE("members.manage", EnumSet.of(COORDINATOR), false),
    /** Read the chain of the dossier. */
    AUDIT_READ("audit.read", EnumSet.of(CLERK, COORDINATOR), false),
    /** Make or import a document. */
    DOCUMENT_CREATE("document.create", EnumSet.of(DRAFTER, CLERK, COORDINATOR), false),
    /** Read texts, revisions, checks and who is there. */
    TEXT_READ("text.read", EnumSet.allOf(Role.class), false),
    /** Write the text of one language. */
    TEXT_WRITE("text.write", EnumSet.of(DRAFTER, TRANSLATOR, COORDINATOR), true),
    /** Change the facts and the stage of a document. */
    METADATA_WRITE("metadata.write", EnumSet.of(CLERK, COORDINATOR), false),
    /** Add a language to a document. */
    LANGUAGE_ADD("language.add", EnumSet.of(CLERK, COORDINATOR), false),
    /** Say that a segment of a language is translated, or not. */
    SEGMENT_TRANSLATE("segment.translate", EnumSet.of(TRANSLATOR, COORDINATOR), true),
    /** Say that a segment of a language is reviewed. */
    SEGMENT_REVIEW("segment.review", EnumSet.of(TRANSLATOR, COORDINATOR), true),
    /** Freeze a revision. */
    REVISION_FREEZE("revision.freeze", EnumSet.of(CLERK, COORDINATOR), false),
    /** Set a finding aside with a reason. */
    WAIVE("waive", EnumSet.of(CLERK, COORDINATOR), false),
    /** Make, sign and seal a package. */
    PACKAGE_MAKE("package.make", EnumSet.of(CLERK, COORDINATOR), false),
    /** See and download packages. */
    PACKAGE_READ("package.read", EnumSet.allOf(Role.class), false);

    /** Who holds a permission that belongs to no dossier. */
    enum Holder {
        ANYBODY,
        ADMINISTRATOR,
        MEMBERS
    }

    private final String code;
    private final Holder holder;
    private final Set<Role> roles;
    private final boolean boundToLanguage;

    Permission(String code, Holder holder) {
        this(code, holder, EnumSet.noneOf(Role.class), false);
    }

    Permission(String code, Set<Role> roles, boolean boundToLanguage) {
        this(code, Holder.MEMBERS, roles, boundToLanguage);
    }

    Permission(String code, Holder holder, Set<Role> roles, boolean boundToLanguage) {
        this.code = code;
        this.holder = holder;
        this.roles = Set.copyOf(roles);
        this.boundToLanguage = boundToLanguage;
    }

    /** Returns the name on the wire, such as {@code text.write}. */
    public String code() {
        return code;
    }

    /** Returns the roles that may give it in a dossier; none where it belongs to no dossier. */
    public Set<Role> roles() {
        return roles;
    }

    /** Tells whether it is decided in a dossier, by grants. */
    public boolean isOfDossier() {
        return holder == Holder.MEMBERS;
    }

    /** Tells whether only administrators hold it. */
    public boolean isOfAdministrators() {
        return holder == Holder.ADMINISTRATOR;
    }

    /** Tells whether it is decided for one language, so that its scope must name one. */
    public boolean isBoundToLanguage() {
        return boundToLanguage;
    }
}
