/**
 * The sealed package: what a clerk issues and anyone can verify.
 *
 * <p>{@link org.travaux.packaging.Packages} makes one of a frozen revision: it asks every
 * {@link org.travaux.packaging.spi.ReadinessCheck}, renders and signs each language, adds the Akoma Ntoso sources, the
 * concordance report and the dossier's audit chain, lists all with their digests in {@code manifest.json}, and seals them in
 * one ASiC-E container (ETSI EN 319 162-1). Then it verifies what it made, as anyone would.
 *
 * <p>{@link org.travaux.packaging.Verification} needs nothing but the file and the certificates the verifying person trusts.
 * It checks, part by part: that the container is byte for byte as it is written here, that its signature covers every part,
 * that each part is the one the manifest names, that every PDF is signed and intact, and that the chain holds and records the
 * freeze of this very revision. Broken outweighs untrusted; only what is neither PDF nor ZIP is unreadable.
 */
@Export
@Version("0.1.0")
package org.travaux.packaging;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
