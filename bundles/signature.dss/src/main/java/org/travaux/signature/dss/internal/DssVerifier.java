package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.util.List;
import java.util.SortedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/**
 * Verifies offline, twice over: by the EU's DSS library, with a policy of our own, for levels, times, trust and revocation;
 * and by our own look at every byte that no signature covers.
 */
@Component
public final class DssVerifier implements Verifier {
    private final ValidationPolicy policy;

    @Activate
    public DssVerifier() {
        this.policy = DssLoader.with(OfflinePolicy::make);
    }

    @Override
    public List<SignatureReport> verifyPdf(byte[] pdf, TrustAnchors trust) {
        return DssLoader.with(() -> {
            try {
                return new SignedPdf(pdf, trust, policy).reports();
            } catch (RuntimeException e) { // hostile bytes make DSS and its parsers fail in any way
                return List.of(BrokenReports.broken("The signatures of this PDF cannot be read."));
            }
        });
    }

    @Override
    public PartsReport verifyParts(SortedMap<String, byte[]> entries, TrustAnchors trust) {
        return DssLoader.with(() -> new SignedParts(entries, trust, policy).report());
    }
}
