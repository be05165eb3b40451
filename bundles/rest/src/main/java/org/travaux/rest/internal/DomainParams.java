package org.travaux.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.travaux.base.AccountId;
import org.travaux.base.BlockId;
import org.travaux.base.DelegationId;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.identity.GrantId;

/** Reads path and query parameters as the domain's identifiers and languages. */
@Provider
final class DomainParams implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            DossierId.class, DossierId::new,
            DocumentId.class, DocumentId::new,
            RevisionId.class, RevisionId::new,
            AccountId.class, AccountId::new,
            BlockId.class, BlockId::new,
            DelegationId.class, DelegationId::new,
            GrantId.class, GrantId::new,
            Language.class, Wire::language);

    /** Numbers are read here too, because JAX-RS would answer a wrong one as if the resource did not exist. */
    private static final Map<Class<?>, Function<String, ?>> NUMBERS =
            Map.of(Integer.class, number(Integer::valueOf), Long.class, number(Long::valueOf));

    /** Returns the types that are strings on the wire. */
    static Set<Class<?>> types() {
        return READERS.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = READERS.getOrDefault(type, NUMBERS.get(type));
        return reader == null ? null : new Converter<>((Function<String, T>) reader);
    }

    private static <T> Function<String, T> number(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException e) {
                throw Invalid.because(
                        "request.parameter-malformed",
                        "A parameter that is a number is none.",
                        Map.of("given", text),
                        e);
            }
        };
    }

    private record Converter<T>(Function<String, T> reader) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            return value == null ? null : reader.apply(value);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
