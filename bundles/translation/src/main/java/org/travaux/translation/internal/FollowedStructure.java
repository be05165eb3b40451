package org.travaux.translation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.collaboration.Authority;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.LanguageVersion;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.prose.Node;
import org.travaux.translation.DroppedTranslation;
import org.travaux.translation.Unit;
import org.travaux.translation.spi.DroppedStore;

/**
 * Takes what changed in the structure of the source to the other languages, as commits of Travaux's own, and notes where the
 * words of paragraphs are that went with it. A paragraph that comes back finds its words again.
 */
@Component(service = FollowedStructure.class)
public final class FollowedStructure {
    static final Actor FOLLOWER = Actor.system("translation");

    private final Texts texts;
    private final Authority authority;
    private final DroppedStore dropped;

    @Activate
    public FollowedStructure(@Reference Texts texts, @Reference Authority authority, @Reference DroppedStore dropped) {
        this.texts = texts;
        this.authority = authority;
        this.dropped = dropped;
    }

    /** Follows a commit of the source in every other language; answers whether it changed the structure. */
    boolean follow(Document document, Commit commit, Node before, Node after) {
        StructuralChange change = StructuralChange.between(before, after);
        if (change.isNone()) {
            return false;
        }
        for (LanguageVersion version : document.languages()) {
            if (version.language() != document.source()) {
                follow(new TextId(document.id(), version.language()), commit, change);
            }
        }
        return true;
    }

    private void follow(TextId text, Commit commit, StructuralChange change) {
        Map<String, Node> earlier = dropped(text, change.arrivals());
        Function<String, Optional<Node>> known = key -> Optional.ofNullable(earlier.get(key));
        authority
                .submitSystem(
                        text, "follow:" + commit.seq(), FOLLOWER, target -> Restructuring.steps(change, known, target))
                .ifPresent(this::noteDropped);
    }

    /** Returns the blocks that were dropped once and come again, as they were. */
    private Map<String, Node> dropped(TextId text, Set<String> arrivals) {
        Map<String, Node> blocks = new HashMap<>();
        if (arrivals.isEmpty()) {
            return blocks;
        }
        for (DroppedTranslation place : dropped.of(text.document(), text.language())) {
            String key = place.block().value();
            if (arrivals.contains(key)) {
                Outline.Block block =
                        Outline.of(texts.at(text, place.version()).tree()).get(key);
                if (block != null) {
                    blocks.put(key, block.node());
                }
            }
        }
        return blocks;
    }

    /** Notes every unit with words that a commit of ours took out; doing it again notes the same. */
    private void noteDropped(Commit followed) {
        TextId text = followed.text();
        long last = followed.version() - 1;
        Map<BlockId, Unit> after = Unit.byId(texts.at(text, followed.version()).tree());
        List<Unit> gone = Unit.of(texts.at(text, last).tree()).stream()
                .filter(unit -> !unit.isBlank() && !after.containsKey(unit.id()))
                .toList();
        Language language = text.language();
        gone.forEach(unit ->
                dropped.put(new DroppedTranslation(text.document(), language, unit.id(), last, followed.time())));
    }
}
