package org.travaux.store.jdbc.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which database, and where files are kept. */
@ObjectClassDefinition(
        name = "Travaux store",
        description = "SQLite in one file by default, PostgreSQL by its address.")
@interface StoreConfig {
    @AttributeDefinition(description = "The JDBC address; empty: SQLite in store/travaux.db of the data directory")
    String url() default "";

    @AttributeDefinition(description = "The user of the database; SQLite has none")
    String user() default "";

    @AttributeDefinition(description = "The password of the database")
    String password() default "";

    @AttributeDefinition(description = "The most connections at once on PostgreSQL")
    int connections() default 8;

    @AttributeDefinition(description = "The folder of packages and imported files; empty: blobs in the data directory")
    String blob_directory() default "";
}
