package org.travaux.rest.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the API is found. It is there exactly as long as the server whose resources it reaches, so that nobody is answered by
 * a half of it; CXF's own servlet, which is there before and after and then speaks for itself, is switched off
 * ({@code org.apache.cxf.osgi.http.transport.disable}).
 */
@Component(service = Servlet.class, name = "org.travaux.rest.servlet")
@HttpWhiteboardServletName("travaux-api")
@HttpWhiteboardServletPattern("/api/v1/*")
@HttpWhiteboardServletAsyncSupported
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    /** How long requests under way may take when the API goes. */
    private static final long PATIENCE_SECONDS = 10;

    private final transient ReadWriteLock underWay = new ReentrantReadWriteLock();
    private final transient RestServer server;
    private transient CXFNonSpringServlet resources;

    @Activate
    public ApiServlet(@Reference RestServer server) {
        this.server = server;
    }

    /** The HTTP server ends and begins a servlet anew whenever its context changes; the resources stay. */
    @Override
    public void init() throws ServletException {
        resources = new CXFNonSpringServlet(server.registry(), false);
        resources.init(getServletConfig());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!underWay.readLock().tryLock()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            resources.service(request, response);
        } finally {
            underWay.readLock().unlock();
        }
    }

    /** Requests under way finish; the HTTP server may send more for a moment, and they find nothing here. */
    @Deactivate
    void stop() throws InterruptedException {
        // Never given back: whoever comes now comes too late.
        boolean finished = underWay.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        LOG.debug("The API has left; all requests finished: {}", finished);
    }
}
