package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Digest;
import org.travaux.base.Invalid;
import org.travaux.packaging.PackagedFile;
import org.travaux.prose.Json;
import org.travaux.signature.SignatureLevel;

/** The manifest of a package: what it is, who made it, and the digest of every part. */
final class Manifest {
    static final String NAME = "manifest.json";
    static final String FORMAT = "travaux-package-1";

    private final Map<String, Object> json;
    private final List<PackagedFile> files;

    private Manifest(Map<String, Object> json, List<PackagedFile> files) {
        this.json = json;
        this.files = files;
    }

    /** Returns the bytes of a manifest with these facts about the package and these parts. */
    static byte[] write(Map<String, Object> facts, List<PackagedFile> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.putAll(facts);
        json.put("files", files.stream().map(Manifest::fileJson).toList());
        return Json.write(json).getBytes(UTF_8);
    }

    /** Reads a manifest, or fails with {@code manifest.malformed}. */
    static Manifest read(byte[] bytes) {
        try {
            Map<String, Object> json = Json.parseObject(new String(bytes, UTF_8));
            if (!FORMAT.equals(json.get("format"))) {
                throw malformed();
            }
            List<PackagedFile> files = new ArrayList<>();
            for (Object each : (List<?>) json.get("files")) {
                files.add(file(Json.asObject((Map<?, ?>) each)));
            }
            return new Manifest(json, List.copyOf(files));
        } catch (ClassCastException | NullPointerException e) {
            throw malformed();
        }
    }

    Map<String, Object> json() {
        return json;
    }

    List<PackagedFile> files() {
        return files;
    }

    boolean names(String part) {
        return files.stream().anyMatch(file -> file.name().equals(part));
    }

    /** Returns the content hash of the revision it was made of, empty where it states none. */
    String contentHash() {
        return json.get("revision") instanceof Map<?, ?> revision ? String.valueOf(revision.get("contentHash")) : "";
    }

    /** Returns the level its signatures have, where it states one. */
    Optional<SignatureLevel> level() {
        return json.get("authority") instanceof Map<?, ?> authority
                ? Arrays.stream(SignatureLevel.values())
                        .filter(level -> level.name().equals(authority.get("level")))
                        .findFirst()
                : Optional.empty();
    }

    private static Map<String, Object> fileJson(PackagedFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("mediaType", file.mediaType());
        json.put("bytes", file.bytes());
        json.put("sha256", file.sha256().hex());
        return json;
    }

    private static PackagedFile file(Map<String, Object> json) {
        return new PackagedFile(
                (String) json.get("name"),
                (String) json.get("mediaType"),
                ((Number) json.get("bytes")).longValue(),
                new Digest((String) json.get("sha256")));
    }

    private static Invalid malformed() {
        return Invalid.because("manifest.malformed", "The manifest of the package cannot be read.");
    }
}
