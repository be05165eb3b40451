package org.travaux.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the files of the web application. What Vite named by its content ({@code /assets/}) may be kept for ever; the page
 * itself is asked for again each time. The page answers at the address of every screen, and with status 404 wherever there
 * is none, where it says so.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("travaux-web")
@HttpWhiteboardServletPattern("/*")
public final class WebApplication extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/index.html";
    private static final String ASSETS = "/assets/";

    /** Scripts and styles come from this origin only; the live socket is the same origin's. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Screens screens = Screens.read();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = pathOf(request);
        boolean isScreen = screens.has(path);
        URL file = isScreen ? null : find(path);
        if (file != null) {
            serve(path, file, HttpServletResponse.SC_OK, response);
            return;
        }
        URL page = find(PAGE);
        if (page == null || path.startsWith(ASSETS) || path.equals("/api") || path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        serve(PAGE, page, isScreen ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND, response);
    }

    private static void serve(String path, URL content, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        head(path, response);
        try (InputStream in = content.openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static String pathOf(HttpServletRequest request) {
        String servletPath = request.getServletPath() == null ? "" : request.getServletPath();
        String path = request.getPathInfo() == null ? servletPath : servletPath + request.getPathInfo();
        return path.isEmpty() ? "/" : path;
    }

    /** Returns the file of the application at this path, or null if none is there or the path is not one of a plain file. */
    private static URL find(String path) {
        return isPlain(path) ? WebApplication.class.getResource("/static" + path) : null;
    }

    private static boolean isPlain(String path) {
        return path.matches("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+") && path.lastIndexOf('.') > path.lastIndexOf('/');
    }

    private static void head(String path, HttpServletResponse response) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setHeader(
                "Cache-Control", path.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (path.equals(PAGE)) {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
    }
}
