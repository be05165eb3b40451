package org.travaux.rest.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.ext.Provider;

/**
 * Answers {@code 304} to who names the version in {@code If-None-Match} that is still the present one. Only of what its version
 * says everything about: a document's version counts its facts, while its view also shows how far its texts have come.
 */
@Provider
final class Revalidation implements ContainerResponseFilter {
    private static final Set<Class<?>> WHOLE =
            Set.of(AccountView.class, DelegationResource.DelegationView.class, TextResource.TextView.class);

    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

    /** Tells whether answers of the schema of this name are revalidated. */
    static boolean concerns(String schema) {
        return WHOLE.stream().anyMatch(type -> type.getSimpleName().equals(schema));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString("If-None-Match");
        boolean asked = known != null && request.getMethod().equals("GET") && response.getStatus() == 200;
        if (asked && response.hasEntity() && WHOLE.contains(response.getEntityClass())) {
            String present = "\"" + response.getEntityTag().getValue() + "\"";
            if (List.of(BETWEEN.split(known.strip().replace("W/", ""))).contains(present)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }
}
