package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.sse.SseEventSinkImpl;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.identity.Sessions;

/**
 * Serves all resources that are there. When one comes or goes the server is made anew, which takes milliseconds; requests
 * under way finish.
 *
 * <p>The framework brings up a bundle's components in the order of their names. This one's comes after those of all
 * resources, so that at the start the server is made once, with all of them.
 */
@Component(name = "org.travaux.rest.server", immediate = true, service = RestServer.class)
public final class RestServer {
    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    /** How many events wait for a reader before it is let go. */
    private static final int EVENTS_WAITING = 200;

    private final Bus bus;
    private final Server server;
    private final List<ClassResourceInfo> classes;

    @Activate
    public RestServer(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<RestResource> resources,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Sessions> sessions) {
        this(resources, sessions.isEmpty() ? new AbsentSessions() : sessions.get(0), new CXFBusFactory().createBus());
    }

    RestServer(List<RestResource> resources, Sessions sessions, Bus bus) {
        this.bus = bus;
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setServiceBeans(List.copyOf(resources));
        factory.setProviders(providers(sessions));
        factory.setProperties(Map.of(
                "default.wae.mapper.least.specific", true, SseEventSinkImpl.BUFFER_SIZE_PROPERTY, EVENTS_WAITING));
        server = factory.create();
        classes = factory.getServiceFactory().getClassResourceInfo();
        LOG.info("Serving {} resources", resources.size());
    }

    /** Returns where a servlet finds what is served. */
    DestinationRegistry registry() {
        return bus.getExtension(HTTPTransportFactory.class).getRegistry();
    }

    /** One method on one path, under the name the description of the API gives it. */
    record Served(String operation, String method, String path, boolean open) {}

    /** Returns everything that is served. */
    List<Served> served() {
        return classes.stream()
                .flatMap(type -> type.getMethodDispatcher().getOperationResourceInfos().stream()
                        .map(method -> new Served(
                                method.getAnnotatedMethod()
                                        .getAnnotation(Operation.class)
                                        .operationId(),
                                method.getHttpMethod(),
                                path(type.getURITemplate()) + path(method.getURITemplate()),
                                method.getAnnotatedMethod().isAnnotationPresent(ForEverybody.class))))
                .toList();
    }

    /** Returns a path as people read it: names without patterns, no slash at the end. */
    private static String path(URITemplate template) {
        return template.getValue().replaceAll("\\{(\\w+)[^{}]*}", "{$1}").replaceAll("/+$", "");
    }

    @Deactivate
    void stop() {
        server.destroy();
        bus.shutdown(true);
    }

    private static List<Object> providers(Sessions sessions) {
        return List.of(
                new JsonBodies(),
                new ProblemMapper(),
                new DomainParams(),
                new Correlation(),
                new Revalidation(),
                new BoundedBodies(),
                new Authentication(sessions),
                new SignedInContext());
    }
}
