package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.model.x509.X500PrincipalHelper;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Writes certificate subjects as people read them: common name, then organization. */
final class Names {
    private Names() {}

    static String of(X500PrincipalHelper subject) {
        return of(subject.getRFC2253());
    }

    static String of(String rfc2253) {
        try {
            List<String> said = new ArrayList<>();
            List<Rdn> parts = new LdapName(rfc2253).getRdns();
            for (String type : List.of("CN", "O")) {
                parts.stream()
                        .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                        .forEach(rdn -> said.add(String.valueOf(rdn.getValue())));
            }
            return said.isEmpty() ? rfc2253 : String.join(", ", said);
        } catch (InvalidNameException e) {
            return rfc2253;
        }
    }
}
