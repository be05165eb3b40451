package org.travaux.signature.dss.internal;

import java.lang.annotation.Annotation;

/** A configuration as a value; {@link #NONE} is that of a product nobody has configured. */
record Keys(
        String directory,
        String keystore_file,
        String keystore_password_file,
        String tsa_url,
        String trust_file,
        boolean revocation_online)
        implements SignatureConfig {

    static final Keys NONE = new Keys("", "", "", "", "", false);

    Keys withKeystore(Object file, Object passwordFile) {
        return new Keys(directory, file.toString(), passwordFile.toString(), tsa_url, trust_file, revocation_online);
    }

    Keys withTsa(String url) {
        return new Keys(directory, keystore_file, keystore_password_file, url, trust_file, revocation_online);
    }

    Keys withTrust(Object file) {
        return new Keys(directory, keystore_file, keystore_password_file, tsa_url, file.toString(), revocation_online);
    }

    Keys withRevocation() {
        return new Keys(directory, keystore_file, keystore_password_file, tsa_url, trust_file, true);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return SignatureConfig.class;
    }
}
