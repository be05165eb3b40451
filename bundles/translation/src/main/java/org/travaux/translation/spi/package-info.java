/** What the translators' desk keeps: states of segments, waivers, and how far the log was followed. */
@Export
@Version("0.1.0")
package org.travaux.translation.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
