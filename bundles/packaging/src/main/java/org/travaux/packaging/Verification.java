package org.travaux.packaging;

import org.osgi.annotation.versioning.ProviderType;
import org.travaux.signature.TrustAnchors;

/** Verifies packages and signed PDFs, offline: from the bytes and from whom the verifying person trusts. */
@ProviderType
public interface Verification {
    /** Returns what there is to say of a file, whatever it is. */
    VerificationReport verify(byte[] file, TrustAnchors trust);
}
