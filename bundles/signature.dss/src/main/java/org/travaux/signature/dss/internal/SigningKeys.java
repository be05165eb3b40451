package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.util.List;
import org.travaux.signature.SignatureLevel;

/**
 * Everything needed to sign.
 *
 * @param token holds the key; not thread-safe
 * @param entry the key and its chain
 * @param timeStamps the time-stamping authority
 * @param anchors what a verifier has to trust
 * @param level the level signatures get
 * @param demonstration whether Travaux made the keys itself
 */
record SigningKeys(
        AbstractKeyStoreTokenConnection token,
        DSSPrivateKeyEntry entry,
        TSPSource timeStamps,
        List<CertificateToken> anchors,
        SignatureLevel level,
        boolean demonstration) {}
