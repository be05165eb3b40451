package org.travaux.translation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.spi.DroppedStore;

/** Places of dropped paragraphs in memory. */
public final class InMemoryDroppedStore implements DroppedStore {
    private final Map<Key, DroppedTranslation> places = new ConcurrentHashMap<>();

    private record Key(DocumentId document, Language language, BlockId block) {}

    @Override
    public void put(DroppedTranslation dropped) {
        places.merge(
                new Key(dropped.document(), dropped.language(), dropped.block()),
                dropped,
                (known, fresh) -> fresh.version() >= known.version() ? fresh : known);
    }

    @Override
    public List<DroppedTranslation> of(DocumentId document, Language language) {
        return places.values().stream()
                .filter(place -> place.document().equals(document) && place.language() == language)
                .sorted(Comparator.comparing(DroppedTranslation::version)
                        .reversed()
                        .thenComparing(place -> place.block().value()))
                .toList();
    }
}
