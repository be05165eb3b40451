package org.travaux.rest.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.travaux.base.DomainException;
import org.travaux.base.Invalid;

/**
 * Reads and writes JSON. A body that cannot be read is no answer yet: what is wrong with it is kept until the resource, which
 * first decides who may, asks for the body by {@link Wire#body}.
 */
@Provider
final class JsonBodies extends JacksonJsonProvider {
    private static final String KEY = JsonBodies.class.getName();

    JsonBodies() {
        super(WireJson.mapper());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        try {
            return super.readFrom(type, generic, annotations, mediaType, headers, body);
        } catch (IOException e) {
            exchange().put(KEY, e.getCause() instanceof DomainException known ? known : malformed(e));
            return null;
        }
    }

    /** Fails with what was wrong with the body of the request under way, if anything was. */
    static void refuseUnread() {
        if (exchange().get(KEY) instanceof DomainException failure) {
            throw failure;
        }
    }

    private static Invalid malformed(IOException e) {
        JsonLocation place = e instanceof JacksonException json ? json.getLocation() : null;
        Map<String, Object> details = new LinkedHashMap<>();
        if (place != null) {
            details.put("line", place.getLineNr());
            details.put("column", place.getColumnNr());
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            details.put("field", field(mapping.getPath()));
        }
        return Invalid.because("request.malformed", "The body is not the JSON this resource reads.", details, e);
    }

    /** Returns where in the body this is, such as {@code finding.language}. */
    private static String field(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Exchange exchange() {
        return PhaseInterceptorChain.getCurrentMessage().getExchange();
    }
}
