package org.travaux.rest.internal;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
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
 */
@Component(immediate = true, service = RestServer.class)
public final class RestServer {
    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    private final Bus bus;
    private final Server server;

    @Activate
    public RestServer(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<RestResource> resources,
            @Reference Sessions sessions) {
        this(resources, sessions, "/");
    }

    RestServer(List<RestResource> resources, Sessions sessions, String address) {
        bus = new CXFBusFactory().createBus();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        if (address.startsWith("local:")) {
            factory.setTransportId("http://cxf.apache.org/transports/local");
        }
        factory.setServiceBeans(List.copyOf(resources));
        factory.setProviders(providers(sessions));
        factory.setProperties(Map.of("default.wae.mapper.least.specific", true));
        server = factory.create();
        LOG.info("Serving {} resources", resources.size());
    }

    @Deactivate
    void stop() {
        server.destroy();
        bus.shutdown(true);
    }

    private static List<Object> providers(Sessions sessions) {
        return List.of(
                new JacksonJsonProvider(WireJson.mapper()),
                new ProblemMapper(),
                new DomainParams(),
                new Correlation(),
                new BoundedBodies(),
                new Authentication(sessions),
                new SignedInContext());
    }
}
