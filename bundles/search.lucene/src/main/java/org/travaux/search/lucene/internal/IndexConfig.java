package org.travaux.search.lucene.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the index is kept and how soon an edit is found. */
@ObjectClassDefinition(name = "Travaux search", description = "The index; it may be deleted while the product is down.")
@interface IndexConfig {
    @AttributeDefinition(description = "The folder of the index; empty: index in the data directory")
    String directory() default "";

    @AttributeDefinition(description = "How long edits are gathered before they are indexed, milliseconds")
    long delay_millis() default 200;
}
