package org.travaux.search.lucene.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.search.SearchQuery;

/** Turns what somebody typed into a query of the index. Nothing typed is a syntax error: what is not understood is a word. */
final class Queries {
    /** One letter and the star would ask for nearly everything. */
    private static final int SHORTEST_BEGINNING = 2;

    /** The document of a symbol stands above whatever cites it, in whatever language. */
    private static final float THE_DOCUMENT = 1_000;

    private static final float CITED = 50;
    private static final float AS_TYPED = 2;
    private static final float PREFERRED = 2;

    private final Analyzer analyzer;

    Queries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Returns the words of the query, without its filters: what is highlighted. */
    Query words(SearchQuery query) {
        List<String> pieces = query.pieces();
        if (pieces.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        Set<Language> languages = query.languages().isEmpty() ? Set.of(Language.values()) : query.languages();
        List<Query> ways = new ArrayList<>();
        languages.forEach(language -> ways.add(all(pieces, Analysis.stems(language))));
        ways.add(new BoostQuery(all(pieces, Analysis.WORDS), 1.5f));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** Returns the whole query; the dossiers that may be read are part of it. */
    Query restricted(SearchQuery query, Query words, Set<DossierId> readable) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(ranked(query, words), Occur.MUST);
        all.add(oneOf(Entries.DOSSIER, readable.stream().map(DossierId::value).toList()), Occur.FILTER);
        filter(
                all,
                Entries.LANGUAGE,
                query.languages().stream().map(Language::tag).toList());
        filter(all, Entries.TYPE, query.types().stream().map(t -> t.wireName()).toList());
        filter(
                all,
                Entries.STAGE,
                query.stages().stream().map(s -> s.wireName()).toList());
        filter(
                all,
                Entries.DOSSIER,
                query.dossiers().stream().map(DossierId::value).toList());
        if (query.from().isPresent() || query.to().isPresent()) {
            long from = query.from().map(d -> d.toEpochDay()).orElse(1L);
            long to = query.to().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE);
            all.add(LongPoint.newRangeQuery(Entries.DAY, from, to), Occur.FILTER);
        }
        TermQuery live = new TermQuery(new Term(Entries.REVISION, Entries.LIVE));
        switch (query.reach()) {
            case LIVE -> all.add(live, Occur.FILTER);
            case REVISIONS -> all.add(live, Occur.MUST_NOT);
            case ALL -> {}
        }
        return all.build();
    }

    /** What is written as it was typed stands higher, and so does the language of the one who asks. */
    private Query ranked(SearchQuery query, Query words) {
        Query ranked = words;
        if (!query.pieces().isEmpty()) {
            ranked = FunctionScoreQuery.boostByQuery(ranked, all(query.pieces(), Analysis.FORMS), AS_TYPED);
        }
        if (query.preferred().isPresent()) {
            Term language = new Term(Entries.LANGUAGE, query.preferred().get().tag());
            ranked = FunctionScoreQuery.boostByQuery(ranked, new TermQuery(language), PREFERRED);
        }
        return ranked;
    }

    private Query all(List<String> pieces, String field) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int queries = 0;
        for (String piece : pieces) {
            Query query = piece(piece, field);
            // A stop word of the language has no query; it asks for nothing.
            if (query != null) {
                all.add(query, Occur.MUST);
                queries++;
            }
        }
        return queries == 0 ? new MatchNoDocsQuery() : all.build();
    }

    private Query piece(String piece, String field) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        if (piece.startsWith("\"")) {
            return builder.createPhraseQuery(field, piece.substring(1));
        }
        boolean begins = piece.endsWith("*") && piece.length() > SHORTEST_BEGINNING;
        if (begins) {
            return beginning(piece.substring(0, piece.length() - 1));
        }
        Optional<String> symbol = Symbols.typed(piece);
        if (symbol.isEmpty()) {
            return builder.createPhraseQuery(field, piece);
        }
        List<Query> ways = new ArrayList<>();
        ways.add(constant(Entries.SYMBOL, symbol.get(), THE_DOCUMENT));
        ways.add(constant(Entries.SYMBOLS, symbol.get(), CITED));
        if (!Symbols.hasFigures(piece)) {
            // "and/or" looks like a symbol and is none.
            Optional.ofNullable(builder.createPhraseQuery(field, piece)).ifPresent(ways::add);
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** Returns what begins so: a symbol where there is a stroke in it, else a word as written. */
    private Query beginning(String typed) {
        if (typed.indexOf('/') > 0) {
            String symbol = Symbols.normal(typed);
            return new DisjunctionMaxQuery(
                    List.of(
                            new PrefixQuery(new Term(Entries.SYMBOL, symbol)),
                            new PrefixQuery(new Term(Entries.SYMBOLS, symbol))),
                    0);
        }
        String beginning = analyzer.normalize(Analysis.WORDS, typed).utf8ToString();
        return new PrefixQuery(new Term(Analysis.WORDS, beginning));
    }

    /** Returns what scores the same however rare the value is. */
    private static Query constant(String field, String value, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
    }

    private static void filter(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(oneOf(field, values), Occur.FILTER);
        }
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
