/**
 * Who somebody is, and what they may do.
 *
 * <p>An {@link org.travaux.identity.Account} signs in with a login and a password and then holds a session
 * ({@link org.travaux.identity.Sessions}): a random token, of which only the digest is stored. Beside the token stands a CSRF
 * token made from it, which a browser must send with everything that changes something.
 *
 * <p>What an account may do in a dossier follows from its {@link org.travaux.identity.Grant}s there: a
 * {@link org.travaux.identity.Role} each, for a translator with the language. Nothing else gives rights in a dossier; an
 * administrator keeps accounts and delegations and reads no dossier without a grant. {@link org.travaux.identity.Access} is
 * the only place that decides: every resource, every live commit and every search hit asks it, naming a
 * {@link org.travaux.identity.Permission} and a {@link org.travaux.identity.Scope}. To those who are no members a dossier does
 * not exist.
 *
 * <p>{@link org.travaux.identity.Accounts}, {@link org.travaux.identity.Delegations} and
 * {@link org.travaux.identity.Members} change all this; each of their acts is recorded in the audit trail, sign-ins too. Stores
 * and the hashing of passwords are ports in {@code org.travaux.identity.spi}.
 */
@Export
@Version("0.1.0")
package org.travaux.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
