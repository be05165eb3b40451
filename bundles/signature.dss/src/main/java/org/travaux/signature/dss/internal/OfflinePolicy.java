package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * The policy we validate by: that of DSS, but where a signature holds no revocation data, that is a stated warning. Known
 * revocation stays an error. Offline there is nobody to ask, and level T does not hold it. And where a PDF was changed between
 * two signatures in any other way than signing does, the first one fails.
 */
final class OfflinePolicy {
    private OfflinePolicy() {}

    static ValidationPolicy make() {
        try (InputStream standard = ValidationPolicyFacade.class.getResourceAsStream("/policy/constraint.xml")) {
            ConstraintsParameters constraints =
                    ValidationPolicyFacade.newFacade().unmarshall(standard);
            BasicSignatureConstraints signature =
                    constraints.getSignatureConstraints().getBasicSignatureConstraints();
            signature.getUndefinedChanges().setLevel(Level.FAIL);
            relax(signature);
            relax(constraints.getTimestamp().getBasicSignatureConstraints());
            return new EtsiValidationPolicy(constraints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("the validation policy of DSS cannot be read", e);
        }
    }

    private static void relax(BasicSignatureConstraints constraints) {
        relax(constraints.getSigningCertificate());
        relax(constraints.getCACertificate());
    }

    private static void relax(CertificateConstraints certificate) {
        warn(certificate.getRevocationDataAvailable());
        warn(certificate.getAcceptableRevocationDataFound());
    }

    private static void warn(LevelConstraint constraint) {
        if (constraint != null) {
            constraint.setLevel(Level.WARN);
        }
    }
}
