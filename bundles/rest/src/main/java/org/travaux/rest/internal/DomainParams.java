package org.travaux.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.travaux.base.AccountId;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
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
            GrantId.class, GrantId::new,
            Language.class, Language::of);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : new Converter<>((Function<String, T>) reader);
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
