package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/** Verifies with the EU's DSS library, offline, by a policy of our own. */
@Component
public final class DssVerifier implements Verifier {
    private static final String SIGNATURE = "META-INF/signature";

    private final ValidationPolicy policy;

    @Activate
    public DssVerifier() {
        this.policy = DssLoader.with(OfflinePolicy::make);
    }

    @Override
    public List<SignatureReport> verifyPdf(byte[] pdf, TrustAnchors trust) {
        return DssLoader.with(() -> {
            try {
                Validation validation = new Validation(new InMemoryDocument(pdf, "document.pdf"), trust, policy);
                return withSeals(pdf, validation);
            } catch (RuntimeException e) { // hostile bytes make DSS and its parsers fail in any way
                return List.of(broken("The signatures of this PDF cannot be read."));
            }
        });
    }

    @Override
    public PartsReport verifyParts(SortedMap<String, byte[]> entries, TrustAnchors trust) {
        return DssLoader.with(() -> {
            SortedMap<String, String> faults = new TreeMap<>();
            SortedSet<String> covered = new TreeSet<>();
            entries.keySet().stream()
                    .filter(name -> name.startsWith("META-INF/ASiCManifest"))
                    .forEach(name -> checkManifest(name, entries, faults, covered));
            return new PartsReport(signatures(entries, trust, faults), faults, covered);
        });
    }

    private List<SignatureReport> signatures(
            SortedMap<String, byte[]> entries, TrustAnchors trust, SortedMap<String, String> faults) {
        List<String> names =
                entries.keySet().stream().filter(n -> n.startsWith(SIGNATURE)).toList();
        names.forEach(name -> CmsSeal.fault(entries.get(name)).ifPresent(fault -> faults.put(name, fault)));
        try {
            List<SignatureReport> reports = new Validation(
                            new InMemoryDocument(Zips.container(entries), "package.asice"), trust, policy)
                    .reports();
            if (reports.isEmpty() || reports.stream().anyMatch(r -> r.verdict() == Verdict.BROKEN)) {
                names.forEach(name -> faults.putIfAbsent(name, "The signature does not fit what it covers."));
            }
            return reports;
        } catch (RuntimeException e) { // hostile bytes make DSS and its parsers fail in any way
            names.forEach(name -> faults.put(name, "The signature cannot be read."));
            return List.of(broken("The signature of the container cannot be read."));
        }
    }

    private static void checkManifest(
            String name,
            SortedMap<String, byte[]> entries,
            SortedMap<String, String> faults,
            SortedSet<String> covered) {
        Optional<AsicManifest> manifest = AsicManifest.read(entries.get(name));
        if (manifest.isEmpty()) {
            faults.put(name, "The list of signed parts cannot be read.");
            return;
        }
        covered.add(name);
        for (String part : manifest.get().parts()) {
            covered.add(part);
            manifest.get().fault(part, entries).ifPresent(fault -> faults.put(part, fault));
        }
    }

    private static List<SignatureReport> withSeals(byte[] pdf, Validation validation) {
        List<SignatureWrapper> signatures = validation.signatures();
        List<SignatureReport> reports = new ArrayList<>(validation.reports());
        long furthest = signatures.stream().mapToLong(DssVerifier::end).max().orElse(0);
        for (int i = 0; i < reports.size(); i++) {
            SignatureWrapper signature = signatures.get(i);
            Optional<String> fault = PdfSeal.fault(pdf, signature.getSignatureByteRange(), end(signature) == furthest);
            if (fault.isPresent()) {
                reports.set(i, brokenBecause(reports.get(i), fault.get()));
            }
        }
        return reports;
    }

    private static long end(SignatureWrapper signature) {
        var range = signature.getSignatureByteRange();
        return range == null || range.size() != 4
                ? 0
                : range.get(2).add(range.get(3)).longValue();
    }

    private static SignatureReport brokenBecause(SignatureReport report, String why) {
        List<String> remarks = new ArrayList<>(report.remarks());
        remarks.add(0, why);
        return new SignatureReport(
                report.signer(),
                report.level(),
                report.claimed(),
                report.stamped(),
                report.stampedBy(),
                Verdict.BROKEN,
                remarks,
                report.demonstration());
    }

    private static SignatureReport broken(String why) {
        return new SignatureReport(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Verdict.BROKEN,
                List.of(why),
                false);
    }
}
