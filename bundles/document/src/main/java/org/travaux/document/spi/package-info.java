/**
 * The ports of the document: where its parts are stored, and who reads, writes and renders it.
 *
 * <p>Adapters implement these as services; every store has one contract test, run on the fake in memory and on each database.
 */
@Export
@Version("0.1.0")
package org.travaux.document.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
