/**
 * What others implement to have a say in live drafting: a {@link org.travaux.collaboration.spi.CommitGuard} sees every commit
 * of a person or a program before it is stored and may refuse it.
 */
@Export
@Version("0.1.0")
package org.travaux.collaboration.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
