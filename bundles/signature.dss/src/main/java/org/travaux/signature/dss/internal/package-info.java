/**
 * Signing and verifying with the EU's DSS library, which lives inside this bundle whole.
 *
 * <p>{@code DssSigner} signs with what the {@code KeyRing} opens: the configured key, or that of a
 * {@code DemonstrationAuthority}. {@code DssVerifier} runs a {@code Validation} by our {@code OfflinePolicy} and then looks where
 * DSS does not: {@code PdfSeal} and {@code CmsSeal} at what a signature carries but does not cover, {@code AsicManifest} at which
 * parts it names. All of it goes through {@code DssLoader}, because DSS finds its parts by the thread's class loader.
 */
package org.travaux.signature.dss.internal;
