package org.travaux.document.internal;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.document.Announcer;
import org.travaux.document.DocumentListener;

/** Collects the listeners that are services, and tells them. */
@Component
public final class Whiteboard implements Announcer {
    private static final Logger log = LoggerFactory.getLogger(Whiteboard.class);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<DocumentListener> listeners;

    @Activate
    public Whiteboard() {
        this(List.of());
    }

    Whiteboard(List<DocumentListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void tell(Consumer<DocumentListener> news) {
        for (DocumentListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                // Top of the listener's own affairs: what was announced is durable, and listeners catch up from the
                // log.
                log.error("Listener {} failed", listener.getClass().getName(), e);
            }
        }
    }
}
