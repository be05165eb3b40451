/**
 * The port of the audit trail: where its chains are kept.
 *
 * <p>An adapter implements {@link org.travaux.audit.spi.AuditStore} as a service; its contract test is published with the
 * tests of this bundle and runs on the fake in memory and on each database.
 */
@Export
@Version("0.1.0")
package org.travaux.audit.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
