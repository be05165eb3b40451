package org.travaux.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.travaux.base.Digest;

/**
 * What a verifier found out about one signature.
 *
 * @param signer the subject of the signing certificate, as people read it; empty where it cannot be read
 * @param issuer the subject of the certificate that issued it: the authority whose word it is; where it can be read
 * @param certificate the digest of the signing certificate, where it can be read
 * @param level the level the signature reached, if it is one of the baseline
 * @param claimed when the signer says it was made
 * @param stamped the earliest time a valid time stamp vouches for
 * @param stampedBy who made that time stamp
 * @param verdict what it is worth
 * @param remarks why, in English sentences; warnings too
 * @param demonstration whether the signer is a demonstration authority
 */
public record SignatureReport(
        String signer,
        Optional<String> issuer,
        Optional<Digest> certificate,
        Optional<SignatureLevel> level,
        Optional<Instant> claimed,
        Optional<Instant> stamped,
        Optional<String> stampedBy,
        Verdict verdict,
        List<String> remarks,
        boolean demonstration) {

    /** What a signature is worth. */
    public enum Verdict {
        /** Intact, and made under an authority the verifying person trusts. */
        VALID,
        /** Intact, but nobody here trusts the authority it was made under. */
        UNTRUSTED,
        /** Altered, revoked, or not a signature at all. */
        BROKEN
    }

    public SignatureReport {
        remarks = List.copyOf(remarks);
    }
}
