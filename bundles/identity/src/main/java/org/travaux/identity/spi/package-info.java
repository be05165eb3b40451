/**
 * The ports of identity: where accounts, grants and sessions are kept, and how passwords are hashed.
 *
 * <p>Adapters implement the stores as services; every store has one contract test, published with the tests of this bundle and
 * run on the fake in memory and on each database.
 */
@Export
@Version("0.1.0")
package org.travaux.identity.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
