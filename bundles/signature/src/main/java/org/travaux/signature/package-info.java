/**
 * The words of signing and verifying: a port, and what it tells.
 *
 * <p>A {@link org.travaux.signature.Signer} signs PDFs (PAdES) and the parts of a container (ASiC-E with CAdES) in the name
 * of the organization; its {@link org.travaux.signature.SigningAuthority} says whose name that is, at which level, and whether
 * it is only a demonstration. A {@link org.travaux.signature.Verifier} needs no server and no network: it is given the bytes
 * and the {@link org.travaux.signature.TrustAnchors} of the person who asks, and reports on every signature.
 *
 * <p>Three verdicts: valid, untrusted (intact, but nobody here trusts who signed), broken. Broken outweighs untrusted. What a
 * package is, and which parts it must have, is the business of {@code packaging}.
 */
@Export
@Version("0.1.0")
package org.travaux.signature;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
