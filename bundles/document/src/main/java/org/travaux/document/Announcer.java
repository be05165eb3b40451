package org.travaux.document;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Tells all {@linkplain DocumentListener listeners} what happened. It is called after the transaction, never inside it. */
@ProviderType
public interface Announcer {
    /** Tells each listener; one that fails is logged and keeps nobody else from hearing. */
    void tell(Consumer<DocumentListener> news);
}
