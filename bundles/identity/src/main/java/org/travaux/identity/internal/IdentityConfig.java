package org.travaux.identity.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of identity, {@code etc/org.travaux.identity.cfg}. */
@ObjectClassDefinition(
        name = "Travaux: identity",
        description = "How long sessions last and where the first password is told.")
public @interface IdentityConfig {
    @AttributeDefinition(description = "A session ends after so many minutes in which nothing was asked.")
    int session_idle_minutes() default 720;

    @AttributeDefinition(description = "A session ends after so many hours, whatever was asked.")
    int session_longest_hours() default 168;

    @AttributeDefinition(description = "How many sessions one account may have; the oldest gives way.")
    int sessions_per_account() default 50;

    @AttributeDefinition(
            description = "The file that tells the first administrator's password, readable by its owner alone."
                    + " Empty: initial-password in the data directory.")
    String initial_password_file() default "";
}
