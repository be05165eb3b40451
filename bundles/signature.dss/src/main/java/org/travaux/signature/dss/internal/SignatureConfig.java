package org.travaux.signature.dss.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who signs, and how strongly. Without a key store a demonstration authority is made. */
@ObjectClassDefinition(
        name = "Travaux signatures",
        description = "The key, the time-stamping authority and the revocation sources of PDFs and packages.")
@interface SignatureConfig {
    @AttributeDefinition(description = "Where keys made here are kept")
    String directory() default "";

    @AttributeDefinition(description = "The PKCS#12 key store that signs; empty: a demonstration authority of our own")
    String keystore_file() default "";

    @AttributeDefinition(
            description =
                    "The file that holds the key store's password, without it the environment variable TRAVAUX_KEYSTORE_PASSWORD")
    String keystore_password_file() default "";

    @AttributeDefinition(description = "The address of the RFC 3161 time-stamping authority; required with a key store")
    String tsa_url() default "";

    @AttributeDefinition(
            description =
                    "PEM file of the certificates at the top of the signer's and the time-stamping authority's chains")
    String trust_file() default "";

    @AttributeDefinition(
            description =
                    "Whether revocation is asked online (CRL, OCSP) and kept in the signature, which makes it level LT")
    boolean revocation_online() default false;
}
