package org.travaux.shell.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Language;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;

/**
 * The files of one document, one for each language; the language that the others are translated from comes first.
 *
 * @param title what a dossier of its own is called, the same whenever the same files are given
 */
record DocumentFiles(String title, List<TextFile> files) {
    private static final int LONGEST_TITLE = 200;

    DocumentFiles {
        files = List.copyOf(files);
    }

    /** Sorts files by document; two files of one language of one document are refused. */
    static List<DocumentFiles> of(List<Path> paths) {
        Map<String, List<TextFile>> documents = new LinkedHashMap<>();
        paths.stream().map(TextFile::read).forEach(file -> documents
                .computeIfAbsent(file.document(), key -> new ArrayList<>())
                .add(file));
        return documents.values().stream().map(DocumentFiles::ofOne).toList();
    }

    DocumentFiles titled(String other) {
        return new DocumentFiles(other, files);
    }

    private static DocumentFiles ofOne(List<TextFile> files) {
        Map<Language, TextFile> byLanguage = new EnumMap<>(Language.class);
        for (TextFile file : files) {
            TextFile other = byLanguage.put(file.language(), file);
            if (other != null) {
                throw new Unusable(other.path() + " and " + file.path() + " are both the text in the language "
                        + file.language().tag() + " of one document; give one of them.");
            }
        }
        List<TextFile> sorted = files.stream()
                .sorted(Comparator.comparing(file -> !file.isOriginal()))
                .toList();
        return new DocumentFiles(title(sorted.get(0)), sorted);
    }

    private static String title(TextFile file) {
        Manuscript manuscript = file.manuscript();
        Optional<String> symbol = manuscript
                .metadata()
                .get(MetadataField.SYMBOL)
                .or(() -> manuscript.metadata().get(MetadataField.NUMBER));
        String words = manuscript.title().isBlank() ? file.path().getFileName().toString() : manuscript.title();
        String whole = symbol.map(s -> s + ": ").orElse("") + words;
        return whole.length() <= LONGEST_TITLE
                ? whole
                : whole.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }
}
