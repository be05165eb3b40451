package org.travaux.signature;

import java.util.Optional;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Signs files in the name of the organization. What is configured but does not work (a key, a time-stamping authority, a
 * revocation source) is a failure with a {@code signature.*} code, never a silently weaker signature.
 */
@ConsumerType
public interface Signer {
    /** Returns in whose name and at which level this signer signs. */
    SigningAuthority authority();

    /**
     * Returns the PDF with one more invisible PAdES signature, added as an incremental update, so that signatures that are
     * there stay valid.
     *
     * @param reason why it is signed, printed in the signature's dictionary
     */
    byte[] signPdf(byte[] pdf, String reason);

    /**
     * Returns the {@code META-INF} entries of an ASiC-E container (ETSI EN 319 162-1) that sign these parts with CAdES: a
     * manifest of all parts and the signature over it.
     *
     * @param parts the content of the container by entry name, without {@code mimetype} and {@code META-INF}
     */
    SortedMap<String, byte[]> signParts(SortedMap<String, byte[]> parts);

    /**
     * Returns the {@code signature.*} code of what keeps this signer from signing, as far as is known without asking anybody
     * outside: a key that cannot be read, a certificate that is not valid now, the failure of the last signature.
     */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Returns the certificates a verifier has to trust to believe this signer's signatures, as PEM. */
    String trustAnchors();
}
