package org.travaux.search.lucene.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.travaux.base.Language;

/**
 * How words are found. Each language has a field of stems, so that inflected forms are found, and all share two: one of words
 * as written but folded, in which exact forms rank higher and beginnings are looked up; one of words as written with their
 * accents, so that what is typed in one language does not find its like in another first.
 */
final class Analysis {
    /** The field of words as written, without case, accents and width. */
    static final String WORDS = "x";

    /** The field of words as written, accents and all; only case and width are none. */
    static final String FORMS = "w";

    private Analysis() {}

    /** Returns the field of stems of a language. */
    static String stems(Language language) {
        return "t_" + language.tag();
    }

    /** Returns the analyser of all fields. */
    static Analyzer analyzer() {
        Analyzer words = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
            }
        };
        Map<Language, Analyzer> stemming = new EnumMap<>(Language.class);
        stemming.put(Language.EN, new EnglishAnalyzer());
        stemming.put(Language.FR, new FrenchAnalyzer());
        stemming.put(Language.ES, new SpanishAnalyzer());
        stemming.put(Language.RU, new RussianAnalyzer());
        stemming.put(Language.AR, new ArabicAnalyzer());
        stemming.put(Language.ZH, new SmartChineseAnalyzer());
        stemming.put(Language.HY, new ArmenianAnalyzer());
        Map<String, Analyzer> fields = new HashMap<>();
        for (Language language : Language.values()) {
            fields.put(stems(language), stemming.getOrDefault(language, words));
        }
        fields.put(FORMS, unfolded());
        return new PerFieldAnalyzerWrapper(words, fields);
    }

    private static Analyzer unfolded() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new ICUNormalizer2Filter(tokenizer));
            }
        };
    }
}
