package org.travaux.edge.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.ops4j.pax.web.service.spi.ServerControllerFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every request before anybody else and gives its answer the headers that protect a browser; whoever answers may set
 * stricter or other ones of the same name. The first request also gives the server {@link ServerRefusals}.
 */
@Component(service = HttpConfiguration.Customizer.class)
public final class Edge implements HttpConfiguration.Customizer {
    /** What an answer says that says nothing else. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final AtomicReference<Server> met = new AtomicReference<>();

    /** Comes and goes with the HTTP server, which does not bear to find anybody there before itself. */
    @Activate
    public Edge(@Reference ServerControllerFactory http) {
        this();
    }

    Edge() {}

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        Server server = connector.getServer();
        if (met.getAndSet(server) != server) {
            server.setErrorHandler(new ServerRefusals());
        }
        HEADERS.forEach(request.getResponse()::setHeader);
    }

    /**
     * Where the whole product stops, the port closes with this: nobody is there rather than somebody who is not ours. Otherwise
     * the server outlives this bundle, and its refusals must not be of classes that are gone.
     */
    @Deactivate
    void stop(BundleContext bundles) {
        boolean all = bundles.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.STOPPING;
        Optional.ofNullable(met.getAndSet(null)).ifPresent(all ? Edge::close : Edge::leave);
    }

    static void leave(Server server) {
        if (server.getErrorHandler() instanceof ServerRefusals) {
            server.setErrorHandler(new ErrorHandler());
        }
    }

    private static void close(Server server) {
        for (Connector connector : server.getConnectors()) {
            try {
                connector.stop();
            } catch (Exception e) { // what Jetty declares; nobody can do anything about it any more
                LOG.debug("The port could not be closed", e);
            }
        }
    }
}
