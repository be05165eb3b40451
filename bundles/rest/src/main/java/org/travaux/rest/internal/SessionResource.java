package org.travaux.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.travaux.identity.OpenedSession;
import org.travaux.identity.Origin;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;

/** Signing in and out. */
@Component(service = RestResource.class, configurationPid = "org.travaux.rest")
@Designate(ocd = RestConfig.class)
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource implements RestResource {
    private static final String COOKIE = "%s=%s; Path=%s; HttpOnly; SameSite=Strict%s%s";

    /** By this cookie a device is known again at its next sign-in; it goes nowhere else. */
    private static final String DEVICE = "travaux_device";

    private static final String DEVICE_PATH = "/api/v1/sessions";
    private static final String A_YEAR = "; Max-Age=31536000";

    private final Sessions sessions;
    private final Proxies proxies;

    @Activate
    public SessionResource(@Reference Sessions sessions, RestConfig config) {
        this.sessions = sessions;
        this.proxies = new Proxies(config.trusted_proxies());
    }

    /** A login and its password. */
    public record CredentialsBody(String login, String password) {}

    /** A session; the token is shown once, to the one who signed in. */
    public record SessionView(
            @JsonInclude(JsonInclude.Include.NON_NULL) String token, String csrf, String expires, AccountView account) {
        static SessionView of(String token, SignedIn who) {
            return new SessionView(token, who.csrf(), who.expires().toString(), AccountView.of(who.account()));
        }
    }

    @POST
    @ForEverybody
    @Operation(summary = "Sign in", operationId = "signIn")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response open(
            CredentialsBody body, @CookieParam(DEVICE) String device, @Context HttpServletRequest request) {
        Wire.body(body);
        Peer peer = Peer.of(request, proxies);
        OpenedSession opened = sessions.open(
                Wire.required("login", body.login()),
                Wire.required("password", body.password()),
                new Origin(peer.address(), Optional.ofNullable(device)));
        return Response.fromResponse(
                        Wire.created("sessions/current", SessionView.of(opened.token(), opened.signedIn())))
                .header("Set-Cookie", cookie(opened.token(), peer, ""))
                .header("Set-Cookie", cookie(DEVICE, opened.device(), DEVICE_PATH, peer, A_YEAR))
                .build();
    }

    @GET
    @Path("current")
    @AlsoForNobody
    @Operation(summary = "Who I am, if I am anybody", operationId = "currentSession")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @ApiResponse(responseCode = "204", description = "Nobody has signed in.")
    public Response current() {
        return Authentication.present()
                .map(who -> Response.ok(SessionView.of(null, who)))
                .orElseGet(Response::noContent)
                .build();
    }

    @DELETE
    @Path("current")
    @Operation(summary = "Sign out", operationId = "signOut")
    @ApiResponse(responseCode = "204")
    public Response close(@Context SignedIn who, @Context HttpServletRequest request) {
        sessions.close(Authentication.token());
        return Response.noContent()
                .header("Set-Cookie", cookie("", Peer.of(request, proxies), "; Max-Age=0"))
                .build();
    }

    private static String cookie(String token, Peer peer, String rest) {
        return cookie(Authentication.COOKIE, token, "/", peer, rest);
    }

    private static String cookie(String name, String value, String path, Peer peer, String rest) {
        return String.format(COOKIE, name, value, path, peer.secure() ? "; Secure" : "", rest);
    }
}
