package org.travaux.prose;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.Invalid;

/**
 * Reads and writes JSON as plain values: {@code Map} (in order), {@code List}, {@code String}, {@code Boolean}, numbers and
 * {@code null}.
 *
 * <p>Numbers mean what they mean in JavaScript, where 1, 1.0 and 1e0 are the same: a whole number is an {@code Integer} where
 * it fits, a {@code Long} up to 2<sup>53</sup>, and everything else a {@code Double}. So two values are equal here exactly
 * where they are equal there.
 */
public final class Json {
    /** How deep arrays and objects may stand in one another; deeper input is refused before it can exhaust the stack. */
    public static final int NESTING = 1000;

    private static final long SAFE_INTEGER = 1L << 53;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * Returns the value of a JSON text.
     *
     * @throws Invalid {@code json.malformed} where the text is not exactly one JSON value
     */
    public static Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return document(parser);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Returns the value of a JSON text that must be an object. */
    public static Map<String, Object> parseObject(String text) {
        if (parse(text) instanceof Map<?, ?> map) {
            return asObject(map);
        }
        throw Invalid.because("json.malformed", "an object was expected");
    }

    /** Returns a parsed object as what it is; its keys are strings because JSON has no others. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asObject(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** Returns the JSON text of a value, without spaces, objects in the order of their maps. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        JsonText.append(value, out);
        return out.toString();
    }

    /** Returns the value as {@link #parse} would have given it: numbers in the form in which equal ones are equal. */
    public static Object canonical(Object value) {
        if (value instanceof Integer || value instanceof String || value instanceof Boolean || value == null) {
            return value;
        }
        if (value instanceof Number number) {
            return canonicalNumber(number);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(canonical(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put((String) name, canonical(item)));
            return copy;
        }
        throw Invalid.because(
                "json.malformed", "not a JSON value: " + value.getClass().getName());
    }

    private static Object canonicalNumber(Number number) {
        boolean whole = number instanceof Long || number instanceof Short || number instanceof Byte;
        return whole && Math.abs(number.longValue()) <= SAFE_INTEGER
                ? narrow(number.longValue())
                : canonicalDouble(number.doubleValue());
    }

    private static Object canonicalDouble(double number) {
        long whole = (long) number;
        return whole == number && Math.abs(whole) <= SAFE_INTEGER ? narrow(whole) : (Object) number;
    }

    private static Object narrow(long whole) {
        return (int) whole == whole ? (Object) (int) whole : (Object) whole;
    }

    private static Object document(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw Invalid.because("json.malformed", "the text is empty");
        }
        Object value = value(parser);
        if (parser.nextToken() != null) {
            throw Invalid.because("json.malformed", "more than one value");
        }
        return value;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> canonicalDouble(Double.parseDouble(parser.getText()));
            default -> throw Invalid.because("json.malformed", "unexpected " + token);
        };
    }

    private static Object wholeNumber(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> parser.getIntValue();
            case LONG -> canonicalNumber(parser.getLongValue());
            default -> canonicalDouble(Double.parseDouble(parser.getText()));
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>(8);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static String sentence(JacksonException refused) {
        if (refused instanceof StreamConstraintsException) {
            return "the text is no JSON we read: too deep, or a number too long";
        }
        JsonLocation place = refused.getLocation();
        return place == null
                ? "the text is not JSON"
                : "the text is not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static RuntimeException malformed(IOException e) {
        if (e instanceof JacksonException refused) {
            return Invalid.because("json.malformed", sentence(refused), Map.of(), refused);
        }
        return new UncheckedIOException(e);
    }
}
