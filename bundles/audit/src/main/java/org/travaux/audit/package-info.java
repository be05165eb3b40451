/**
 * The record of who did what, which nobody can change unnoticed.
 *
 * <p>Every act that matters (a sign-in, a grant, a freeze, a signature, an import) is an {@link org.travaux.audit.AuditEvent},
 * written by the {@link org.travaux.audit.AuditTrail} in the transaction of the act itself, so that there is never one without
 * the other. Events stand in chains: one for each dossier and one for the system ({@link org.travaux.audit.AuditChain}).
 *
 * <p>To each event belongs an {@link org.travaux.audit.AuditLink}. It holds the hash of the link before it and the
 * <i>digest</i> of its event, not the event: so a chain can be handed out whole and re-hashed by anybody, while the details
 * of some events stay at home. Such a hand-out is an {@link org.travaux.audit.AuditExtract}; a package carries that of its
 * dossier. The {@link org.travaux.audit.ChainVerifier} re-hashes it and names the first link that does not hold.
 *
 * <p>What is hashed is defined byte for byte, so that another program can do it too:
 *
 * <ul>
 *   <li>an event is hashed as its {@linkplain org.travaux.audit.AuditEvent#canonicalBytes() canonical form}: one JSON object
 *       of strings as RFC 8785 orders and escapes it, in UTF-8; times in ISO 8601 with the fewest digits;
 *   <li>a link's hash is the SHA-256 of {@code travaux-audit-1}, the number, the previous hash and the event's digest, each
 *       ended by a line feed;
 *   <li>the link before the first has as its hash the SHA-256 of {@code travaux-audit-1} and the chain's name, each ended by a
 *       line feed, so that no chain can pass for another.
 * </ul>
 */
@Export
@Version("0.1.0")
package org.travaux.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
