package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;
import org.travaux.signature.TrustAnchors;

/**
 * The parts of one container under verification. Each entry of {@code META-INF} is a list of parts that a signature signs, or
 * such a signature; every other entry is a part that an intact list names.
 */
final class SignedParts {
    private static final String META = "META-INF/";
    private static final String LISTS = META + "ASiCManifest";

    private final SortedMap<String, byte[]> entries;
    private final TrustAnchors trust;
    private final ValidationPolicy policy;
    private final SortedMap<String, String> faults = new TreeMap<>();
    private final SortedSet<String> covered = new TreeSet<>();
    private final SortedMap<String, String> listOfSignature = new TreeMap<>();

    SignedParts(SortedMap<String, byte[]> entries, TrustAnchors trust, ValidationPolicy policy) {
        this.entries = entries;
        this.trust = trust;
        this.policy = policy;
    }

    PartsReport report() {
        entries.keySet().stream().filter(name -> name.startsWith(LISTS)).forEach(this::checkList);
        listOfSignature.forEach(this::checkSignature);
        entries.keySet().stream()
                .filter(name -> name.startsWith(META) && !covered.contains(name))
                .forEach(this::blameStray);
        return new PartsReport(signatures(), faults, covered);
    }

    private void checkList(String name) {
        Optional<AsicManifest> list = AsicManifest.read(entries.get(name));
        if (list.isEmpty()) {
            faults.put(name, "The list of signed parts cannot be read.");
            return;
        }
        String signature = list.get().signature();
        covered.add(name);
        if (!entries.containsKey(signature)) {
            faults.put(signature, "The signature is missing.");
        }
        if (listOfSignature.putIfAbsent(signature, name) != null) {
            faults.put(name, "The signature it names is that of another list.");
        }
        for (String part : list.get().parts()) {
            covered.add(part);
            list.get().fault(part, entries).ifPresent(fault -> faults.put(part, fault));
        }
    }

    private void checkSignature(String name, String list) {
        byte[] cms = entries.get(name);
        if (cms == null) {
            return;
        }
        covered.add(name);
        CmsSeal.faultOfSeal(cms, entries.get(list), trust.certificates()).ifPresent(fault -> {
            boolean ofList = fault.equals(CmsSeal.CONTENT);
            faults.putIfAbsent(ofList ? list : name, ofList ? "The list of signed parts was changed." : fault);
        });
    }

    /** A signature whose list is gone is no stray: the list, which has the same number, is missing. */
    private void blameStray(String name) {
        String list = name.replaceFirst("signature(\\d*)\\.p7s$", "ASiCManifest$1.xml");
        if (!list.equals(name) && !entries.containsKey(list)) {
            faults.put(list, "The list of signed parts is missing.");
        }
        faults.putIfAbsent(name, "It belongs to no signature of this package.");
    }

    private List<SignatureReport> signatures() {
        try {
            SortedMap<String, byte[]> readable = new TreeMap<>(entries);
            // A list that is no XML tells DSS nothing; its parser would complain of it on standard error.
            readable.keySet()
                    .removeIf(name -> name.startsWith(LISTS)
                            && AsicManifest.read(entries.get(name)).isEmpty());
            Validation validation =
                    new Validation(new InMemoryDocument(Zips.container(readable), "package.asice"), trust, policy);
            return validation.reports((signature, report) -> judged(signature.getFilename(), report));
        } catch (RuntimeException e) { // hostile bytes make DSS and its parsers fail in any way
            listOfSignature.keySet().forEach(name -> faults.putIfAbsent(name, "The signature cannot be read."));
            return List.of(BrokenReports.broken("The signature of the package cannot be read."));
        }
    }

    /** A signature is broken where its own bytes, its list or a part on the list is. */
    private SignatureReport judged(String name, SignatureReport report) {
        String list = listOfSignature.get(name);
        if (list == null) {
            faults.putIfAbsent(name == null ? META : name, "It signs no list of parts.");
            return BrokenReports.brokenBecause("It signs no list of parts.", report);
        }
        if (faults.containsKey(name)) {
            return BrokenReports.brokenBecause(faults.get(name), report);
        }
        if (faults.containsKey(list)) {
            return BrokenReports.brokenBecause(faults.get(list), report);
        }
        Optional<AsicManifest> read = AsicManifest.read(entries.get(list));
        List<String> parts = read.map(AsicManifest::parts).stream()
                .flatMap(java.util.Set::stream)
                .filter(faults::containsKey)
                .toList();
        if (!parts.isEmpty()) {
            return BrokenReports.brokenBecause("It does not fit: " + String.join(", ", parts) + ".", report);
        }
        if (report.verdict() == Verdict.BROKEN) {
            faults.putIfAbsent(name, "The signature does not hold.");
        }
        return report;
    }
}
