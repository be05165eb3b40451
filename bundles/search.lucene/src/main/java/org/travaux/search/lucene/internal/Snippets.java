package org.travaux.search.lucene.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.travaux.base.Language;
import org.travaux.search.SearchHit.Piece;

/** Shows the found passage, with what was found told apart. */
final class Snippets {
    /** Two characters of the private use area, which no text of ours holds; they stand around what was found. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';
    private static final int LONGEST = 320;

    private final UnifiedHighlighter highlighter;

    Snippets(Analyzer analyzer) {
        this.highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFormatter(new DefaultPassageFormatter(String.valueOf(BEGIN), String.valueOf(END), " … ", false))
                .withMaxLength(20_000)
                .build();
    }

    /** Returns the passage; symbols, which no analyser keeps whole, are found in it as they are typed. */
    List<Piece> of(String content, Language language, Query words, List<String> symbols) throws IOException {
        for (String field : List.of(Analysis.stems(language), Analysis.WORDS)) {
            Object marked = highlighter.highlightWithoutSearcher(field, words, content, 2);
            if (marked instanceof String text && text.indexOf(BEGIN) >= 0) {
                return pieces(text);
            }
        }
        for (String symbol : symbols) {
            int at = content.toUpperCase(Locale.ROOT).indexOf(symbol);
            if (at >= 0) {
                return around(content, at, at + symbol.length());
            }
        }
        String start = content.length() <= LONGEST ? content : content.substring(0, LONGEST) + " …";
        return List.of(new Piece(start, false));
    }

    private static List<Piece> around(String content, int start, int end) {
        int from = start <= LONGEST / 2 ? 0 : content.lastIndexOf(' ', start - LONGEST / 2) + 1;
        int to = content.length() - end <= LONGEST / 2 ? content.length() : content.indexOf(' ', end + LONGEST / 2);
        int until = to < 0 ? content.length() : to;
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece((from > 0 ? "… " : "") + content.substring(from, start), false));
        pieces.add(new Piece(content.substring(start, end), true));
        pieces.add(new Piece(content.substring(end, until) + (until < content.length() ? " …" : ""), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            boolean found = marked.charAt(at) == BEGIN;
            int start = found ? at + 1 : at;
            int end = marked.indexOf(found ? END : BEGIN, start);
            end = end < 0 ? marked.length() : end;
            if (end > start) {
                pieces.add(new Piece(marked.substring(start, end), found));
            }
            at = found ? end + 1 : end;
        }
        return pieces;
    }
}
