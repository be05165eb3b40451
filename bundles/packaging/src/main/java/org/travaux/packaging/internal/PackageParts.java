package org.travaux.packaging.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.document.Document;
import org.travaux.document.MetadataField;
import org.travaux.document.Rendering;
import org.travaux.document.Revision;
import org.travaux.packaging.PackagedFile;
import org.travaux.signature.SigningAuthority;

/** The parts of one package while it is made. */
final class PackageParts {
    private final Revision revision;
    private final String stem;
    private final SortedMap<String, byte[]> content = new TreeMap<>();
    private final SortedMap<String, String> mediaTypes = new TreeMap<>();
    private final SortedMap<String, Object> languages = new TreeMap<>();
    private String rendererVersion = "";

    PackageParts(Revision revision) {
        this.revision = revision;
        this.stem = revision.metadata()
                .get(MetadataField.SYMBOL)
                .orElse(revision.name())
                .replaceAll("[^A-Za-z0-9-]+", "_");
    }

    Revision revision() {
        return revision;
    }

    /** Returns the file name of the container. */
    String name() {
        return stem + ".asice";
    }

    String name(Language language, String suffix) {
        return stem + "." + language.tag() + "." + suffix;
    }

    void add(String name, String mediaType, byte[] bytes) {
        content.put(name, bytes);
        mediaTypes.put(name, mediaType);
    }

    void rendered(Language language, Rendering rendering) {
        rendererVersion = rendering.rendererVersion();
        languages.put(
                language.tag(),
                new TreeMap<>(Map.of(
                        "version", revision.versions().get(language),
                        "pages", rendering.pages(),
                        "unsignedSha256", rendering.digest().hex())));
    }

    /** Returns the parts so far, in a map of the caller's own. */
    SortedMap<String, byte[]> content() {
        return new TreeMap<>(content);
    }

    List<PackagedFile> files() {
        return content.entrySet().stream()
                .map(part -> new PackagedFile(
                        part.getKey(),
                        mediaTypes.get(part.getKey()),
                        part.getValue().length,
                        Digest.of(part.getValue())))
                .toList();
    }

    Map<String, Object> facts(Document document, SigningAuthority authority, Actor by, Instant made) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "document",
                new TreeMap<>(Map.of(
                        "id", document.id().value(),
                        "type", revision.type().wireName(),
                        "metadata", revision.metadata().values())));
        facts.put(
                "revision",
                new TreeMap<>(Map.of(
                        "id", revision.id().value(),
                        "name", revision.name(),
                        "contentHash", revision.contentHash().hex(),
                        "frozenAt", revision.frozenAt().toString(),
                        "frozenBy", revision.frozenBy().name())));
        facts.put(
                "authority",
                new TreeMap<>(Map.of(
                        "name", authority.name(),
                        "issuer", authority.issuer(),
                        "demonstration", authority.demonstration(),
                        "level", authority.level().name())));
        facts.put("languages", languages);
        facts.put("rendererVersion", rendererVersion);
        facts.put("madeAt", made.toString());
        facts.put("madeBy", by.name());
        return facts;
    }
}
