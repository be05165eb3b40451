package org.travaux.packaging.internal;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.base.Conflict;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revision;
import org.travaux.packaging.spi.ReadinessCheck;
import org.travaux.prose.Node;
import org.travaux.translation.Waiver;
import org.travaux.translation.Waivers;

/** Asks every check about a revision, and sets aside what somebody has waived for the very words it froze. */
@Component(service = RevisionChecks.class)
public final class RevisionChecks {
    private final List<ReadinessCheck> checks;
    private final Manuscripts manuscripts;
    private final Waivers waivers;

    /** What was found, and by which waiver some of it may stand. */
    record Outcome(List<Finding> findings, Map<Finding, Waiver> waived) {
        List<Finding> blocking() {
            return findings.stream()
                    .filter(finding -> finding.blocks() && !waived.containsKey(finding))
                    .toList();
        }
    }

    @Activate
    public RevisionChecks(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReadinessCheck> checks,
            @Reference Manuscripts manuscripts,
            @Reference Waivers waivers) {
        this.checks = List.copyOf(checks);
        this.manuscripts = manuscripts;
        this.waivers = waivers;
    }

    /** Returns what was found of a revision that may be packed; fails with {@code package.blocked}, saying how much blocks. */
    Outcome passed(Revision revision) {
        List<Finding> findings = checks.stream()
                .flatMap(check -> check.check(revision.id()).stream())
                .toList();
        Outcome outcome = new Outcome(findings, waivers.covered(revision.document(), findings, trees(revision)));
        if (!outcome.blocking().isEmpty()) {
            throw blocked(revision, outcome.blocking());
        }
        return outcome;
    }

    private Map<Language, Node> trees(Revision revision) {
        Map<Language, Node> trees = new LinkedHashMap<>();
        revision.versions()
                .keySet()
                .forEach(language -> trees.put(
                        language, manuscripts.of(revision.id(), language).tree()));
        return trees;
    }

    /** The findings themselves are the business of who shows them: they have a language, a place and a sentence each. */
    private static Conflict blocked(Revision revision, List<Finding> blocking) {
        String codes = blocking.stream().map(Finding::code).distinct().collect(joining(" "));
        return Conflict.because(
                "package.blocked",
                blocking.size() + (blocking.size() == 1 ? " finding blocks" : " findings block")
                        + " the package; the checks of \"" + revision.name() + "\" name each with its place.",
                Map.of("findings", codes));
    }
}
