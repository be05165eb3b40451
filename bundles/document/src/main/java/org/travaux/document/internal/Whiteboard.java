package org.travaux.document.internal;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.ComponentServiceObjects;
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

/**
 * Collects the listeners that are services, and tells them. A listener is asked for only when there is news: it may itself
 * stand on the services that announce here, and would otherwise have to be there before itself.
 */
@Component
public final class Whiteboard implements Announcer {
    private static final Logger log = LoggerFactory.getLogger(Whiteboard.class);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ComponentServiceObjects<DocumentListener>> services = List.of();

    private final List<DocumentListener> known;

    @Activate
    public Whiteboard() {
        this(List.of());
    }

    Whiteboard(List<DocumentListener> known) {
        this.known = List.copyOf(known);
    }

    @Override
    public void tell(Consumer<DocumentListener> news) {
        known.forEach(listener -> tell(listener, news));
        for (ComponentServiceObjects<DocumentListener> service : services) {
            DocumentListener listener = service.getService();
            if (listener != null) {
                try {
                    tell(listener, news);
                } finally {
                    service.ungetService(listener);
                }
            }
        }
    }

    private static void tell(DocumentListener listener, Consumer<DocumentListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException e) {
            // Top of the listener's own affairs: what was announced is durable, and listeners catch up from the log.
            log.error("Listener {} failed", listener.getClass().getName(), e);
        }
    }
}
