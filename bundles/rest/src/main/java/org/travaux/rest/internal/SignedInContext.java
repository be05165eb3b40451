package org.travaux.rest.internal;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.travaux.identity.SignedIn;

/** Gives a resource the one who asks, as {@code @Context SignedIn}; the request ends here where nobody does. */
@Provider
final class SignedInContext implements ContextProvider<SignedIn> {
    @Override
    public SignedIn createContext(Message message) {
        return Authentication.required(message);
    }
}
