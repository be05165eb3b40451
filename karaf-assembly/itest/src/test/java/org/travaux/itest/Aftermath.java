package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEntry;
import org.travaux.audit.AuditTrail;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.Page;
import org.travaux.document.Commit;
import org.travaux.document.Documents;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.prose.Json;

/** What a store must hold whose process was killed: looked at by a process of its own, before anybody can mend anything. */
final class Aftermath {
    private static final Pattern WORD = Pattern.compile("w\\d+n\\d+");

    private final Composition store;

    Aftermath(Composition store) {
        this.store = store;
    }

    /** Nothing acknowledged is missing, versions have no gap, and no word stands in the text twice. */
    void checkText(String document, List<LiveWriter> writers) {
        TextId text = new TextId(new DocumentId(document), Language.EN);
        List<Commit> commits = store.get(CommitLog.class).after(text, 0, Integer.MAX_VALUE);
        assertThat(commits)
                .extracting(Commit::version)
                .isEqualTo(LongStream.rangeClosed(1, commits.size()).boxed().toList());
        Map<String, Long> stored = commits.stream().collect(Collectors.toMap(Commit::ref, Commit::version));
        writers.stream().filter(writer -> writer.document.equals(document)).forEach(writer -> assertThat(stored)
                .containsAllEntriesOf(writer.acknowledged));
        Set<String> expected = stored.keySet().stream().map(LiveWriter::word).collect(Collectors.toSet());
        assertThat(words(text)).hasSize(commits.size()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Both chains hold; every document was begun by one recorded act, and every recorded act began a document. */
    void checkAudit(String dossier) {
        DossierId id = new DossierId(dossier);
        AuditTrail trail = store.get(AuditTrail.class);
        assertThat(trail.firstBroken(AuditChain.SYSTEM)).isEmpty();
        assertThat(trail.firstBroken(AuditChain.of(id))).isEmpty();
        Set<String> documents = store.get(Documents.class).in(id).stream()
                .map(document -> "document:" + document.id().value())
                .collect(Collectors.toSet());
        assertThat(begun(trail, id)).isEqualTo(documents);
    }

    /** The log as a whole has one order. */
    void checkOrder() {
        CommitLog log = store.get(CommitLog.class);
        assertThat(log.afterSeq(0, Integer.MAX_VALUE))
                .extracting(Commit::seq)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(log.lastSeq());
    }

    private static Set<String> begun(AuditTrail trail, DossierId dossier) {
        Set<String> recorded = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<AuditEntry> page = trail.read(AuditChain.of(dossier), cursor, Page.LIMIT);
            page.items().stream()
                    .filter(entry -> entry.event().action().equals("document.created"))
                    .forEach(entry -> recorded.add(entry.event().subject()));
            cursor = page.next();
        } while (cursor.isPresent());
        return recorded;
    }

    /** The words that writers brought, as often as they stand in the text. */
    private List<String> words(TextId text) {
        String json = Json.write(store.get(Texts.class).head(text).tree().toJsonValue());
        return WORD.matcher(json).results().map(MatchResult::group).toList();
    }
}
