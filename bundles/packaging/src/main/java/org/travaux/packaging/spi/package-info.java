/** The ports of packaging: where packages are kept, and who says what speaks against one. */
@Export
@Version("0.1.0")
package org.travaux.packaging.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
