package org.travaux.translation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Finding;
import org.travaux.document.Revision;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Node;
import org.travaux.translation.Concordance;
import org.travaux.translation.ConcordanceGrid;
import org.travaux.translation.Readiness;
import org.travaux.translation.Segments;
import org.travaux.translation.Unit;
import org.travaux.translation.Waivers;

/** Readiness from the texts, the segments and the waivers. */
@Component
public final class StoredReadiness implements Readiness {
    private final Documents documents;
    private final Texts texts;
    private final Segments segments;
    private final Waivers waivers;

    @Activate
    public StoredReadiness(
            @Reference Documents documents,
            @Reference Texts texts,
            @Reference Segments segments,
            @Reference Waivers waivers) {
        this.documents = documents;
        this.texts = texts;
        this.segments = segments;
        this.waivers = waivers;
    }

    @Override
    public ConcordanceGrid grid(DocumentId id) {
        Document document = documents.get(id);
        SortedMap<Language, Long> heads = heads(document);
        return grid(document, trees(document, heads), segments.states(id, heads));
    }

    @Override
    public ConcordanceGrid grid(Revision revision) {
        Document document = documents.get(revision.document());
        return grid(document, trees(document, revision.versions()), revision.segments());
    }

    @Override
    public List<Finding> findings(DocumentId id) {
        Document document = documents.get(id);
        SortedMap<Language, Long> heads = heads(document);
        Map<Language, Node> trees = trees(document, heads);
        ConcordanceGrid grid = grid(document, trees, segments.states(id, heads));
        return waivers.standing(id, grid.findings(), trees);
    }

    @Override
    public List<Finding> findings(Revision revision) {
        Document document = documents.get(revision.document());
        Map<Language, Node> trees = trees(document, revision.versions());
        ConcordanceGrid grid = grid(document, trees, revision.segments());
        return waivers.standing(document.id(), grid.findings(), trees);
    }

    private static ConcordanceGrid grid(Document document, Map<Language, Node> trees, Map<String, String> states) {
        Apparatus apparatus = Apparatus.of(trees.get(document.source()), document.source(), document.type());
        return Concordance.compare(document.source(), trees, apparatus::name, complete(document, trees, states));
    }

    /** Returns the states with those that are not known made unreviewed: nothing is ready for want of a record. */
    private static Map<String, String> complete(
            Document document, Map<Language, Node> trees, Map<String, String> states) {
        Map<String, String> complete = new LinkedHashMap<>(states);
        for (Unit unit : Unit.of(trees.get(document.source()))) {
            trees.keySet().stream()
                    .filter(language -> language != document.source())
                    .forEach(language -> complete.putIfAbsent(
                            language.tag() + "/" + unit.id(), unit.isBlank() ? "reviewed" : "translated"));
        }
        return complete;
    }

    private SortedMap<Language, Long> heads(Document document) {
        SortedMap<Language, Long> heads = new TreeMap<>();
        document.languages()
                .forEach(l -> heads.put(
                        l.language(),
                        texts.head(new TextId(document.id(), l.language())).version()));
        return heads;
    }

    private Map<Language, Node> trees(Document document, SortedMap<Language, Long> versions) {
        Map<Language, Node> trees = new LinkedHashMap<>();
        document.languages().stream()
                .filter(l -> versions.containsKey(l.language()))
                .forEach(l -> trees.put(
                        l.language(),
                        texts.at(new TextId(document.id(), l.language()), versions.get(l.language()))
                                .tree()));
        return trees;
    }
}
