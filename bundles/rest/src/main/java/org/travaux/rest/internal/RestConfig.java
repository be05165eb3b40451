package org.travaux.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of the API, {@code etc/org.travaux.rest.cfg}. */
@ObjectClassDefinition(name = "Travaux: API", description = "Whose word on a request's origin is taken.")
public @interface RestConfig {
    @AttributeDefinition(
            description = "The addresses of reverse proxies, whose X-Forwarded-For and X-Forwarded-Proto are believed;"
                    + " empty: nobody's.")
    String[] trusted_proxies() default {};
}
