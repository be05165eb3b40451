/**
 * The few words every other bundle uses: identifiers, languages, who acts, what can fail, the time, and the unit of work.
 *
 * <p>Everything here is an immutable value or a tiny port. An identifier is a one-field record, never a {@code String}. A
 * {@link org.travaux.base.Language} is one of those we keep texts in. An {@link org.travaux.base.Actor} stands beside every
 * commit and every audit event. A {@link org.travaux.base.DomainException} is a failure we foresee: it has a stable code and
 * reaches the caller as an RFC 9457 problem; anything else is a defect.
 *
 * <p>Two ports belong to everybody: {@link org.travaux.base.Clock}, which never falls, and
 * {@link org.travaux.base.Transactions}, which makes an act and its record one. This bundle knows no other.
 */
@Export
@Version("0.1.0")
package org.travaux.base;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
