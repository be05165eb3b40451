package org.travaux.translation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.collaboration.Authority;
import org.travaux.collaboration.Figures;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.Presence;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.document.Authenticity;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.DocumentType;
import org.travaux.document.ImportedText;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;
import org.travaux.translation.InMemoryDroppedStore;
import org.travaux.translation.InMemoryFollowStore;
import org.travaux.translation.InMemorySegmentStore;
import org.travaux.translation.InMemoryWaiverStore;
import org.travaux.translation.SegmentView;

/** A translators' desk over stores in memory, whose log is followed when a test says so. */
final class Desk implements Authority {
    static final Actor TRANSLATOR = Actor.of(new AccountId("vera"), "Vera");

    final InMemoryHouse house = new InMemoryHouse();
    final InMemorySegmentStore segmentStore = new InMemorySegmentStore(house.transactions);
    final InMemoryDroppedStore dropped = new InMemoryDroppedStore();
    final InMemoryFollowStore positions = new InMemoryFollowStore();
    final StoredSegments segments = new StoredSegments(
            house.documents,
            house.texts,
            segmentStore,
            house.transactions,
            house.trail,
            dropped,
            new Vouching(segmentStore, positions, house.texts, house.log, house.clock));
    final StoredWaivers waivers = new StoredWaivers(
            house.documents,
            house.texts,
            new InMemoryWaiverStore(house.transactions),
            house.transactions,
            house.trail,
            house.clock);
    final StoredReadiness readiness = new StoredReadiness(house.documents, house.texts, segments, waivers);
    final Followed followed = new Followed(
            house.documents,
            house.texts,
            new FollowedStructure(house.texts, this, dropped),
            new FollowedWords(house.texts, house.log, segmentStore, house.transactions, house.clock));
    private int refs;

    /** Imports a text as the source and others as its translations. */
    DocumentId document(Node source, Map<Language, Node> others) {
        Document document = house.documents
                .importInto(
                        house.dossiers.open("A dossier", InMemoryHouse.DRAFTER).id(),
                        imported(source, Language.EN),
                        InMemoryHouse.DRAFTER)
                .document();
        others.forEach((language, tree) ->
                house.documents.importLanguage(document.id(), imported(tree, language), InMemoryHouse.DRAFTER));
        return document.id();
    }

    /** Imports a text and begins an empty translation of it. */
    DocumentId begun(Node source, Language language) {
        DocumentId id = document(source, Map.of());
        house.documents.addLanguage(id, language, Authenticity.TRANSLATION, InMemoryHouse.DRAFTER);
        return id;
    }

    private static ImportedText imported(Node tree, Language language) {
        return new ImportedText(
                new Manuscript(
                        DocumentType.RESOLUTION_DRAFT,
                        new Metadata(new TreeMap<>()),
                        language,
                        Language.EN,
                        Authenticity.TRANSLATION,
                        Optional.empty(),
                        tree),
                List.of());
    }

    Node tree(DocumentId id, Language language) {
        return house.texts.head(new TextId(id, language)).tree();
    }

    /** Puts another tree in the place of a text's, as somebody's commit. */
    void rewrite(DocumentId id, Language language, Function<Node, Node> change, Actor actor) {
        Node before = tree(id, language);
        Node after = change.apply(before);
        Step step = new ReplaceStep(0, before.content().size(), new Slice(after.content(), 0, 0));
        append(new TextId(id, language), "c" + ++refs, actor, List.of(step));
    }

    void type(DocumentId id, Language language, String block, String words, Actor actor) {
        rewrite(id, language, tree -> Rewriting.words(tree, block, words), actor);
    }

    /** Lets the follower read the log to its end. */
    void follow() {
        house.documentStore.all().forEach(id -> followed.enrol(house.documents.get(id)));
        house.log.afterSeq(positions.position(LogFollower.NAME), 1_000).forEach(commit -> {
            followed.follow(commit);
            positions.reached(LogFollower.NAME, commit.seq());
        });
    }

    SegmentView segment(DocumentId id, Language language, String block) {
        return segments.sideBySide(id, language).items().stream()
                .filter(item -> item.block().equals(new BlockId(block)))
                .findFirst()
                .orElseThrow();
    }

    SortedMap<Language, Long> heads(DocumentId id) {
        SortedMap<Language, Long> heads = new TreeMap<>();
        house.documents
                .get(id)
                .languages()
                .forEach(l -> heads.put(
                        l.language(),
                        house.texts.head(new TextId(id, l.language())).version()));
        return heads;
    }

    private Commit append(TextId text, String ref, Actor actor, List<Step> steps) {
        Node after = house.texts.head(text).tree();
        for (Step step : steps) {
            after = step.applyTo(after);
        }
        after.check();
        long version = house.log.version(text) + 1;
        return house.log
                .append(List.of(new NewCommit(text, version, ref, actor, house.clock.now(), steps)))
                .get(0);
    }

    @Override
    public Optional<Commit> submitSystem(TextId text, String ref, Actor actor, Function<Node, List<Step>> change) {
        Optional<Commit> known = house.log.byRef(text, ref);
        if (known.isPresent()) {
            return known;
        }
        List<Step> steps = change.apply(house.texts.head(text).tree());
        return steps.isEmpty() ? Optional.empty() : Optional.of(append(text, ref, actor, steps));
    }

    @Override
    public void join(TextId text, Joining how, Subscriber subscriber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void submit(TextId text, Submission commit, Subscriber subscriber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(TextId text, Presence presence, Subscriber subscriber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leave(TextId text, Subscriber subscriber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Figures figures() {
        throw new UnsupportedOperationException();
    }
}
