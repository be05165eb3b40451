package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.AccountId;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.identity.Access;
import org.travaux.identity.Accounts;
import org.travaux.identity.GrantId;
import org.travaux.identity.Member;
import org.travaux.identity.Members;
import org.travaux.identity.Permission;
import org.travaux.identity.Role;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** Who works on a dossier, and as what. */
@Component(service = RestResource.class)
@Path("/dossiers/{dossier}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MemberResource implements RestResource {
    private final Members members;
    private final Accounts accounts;
    private final Access access;

    @Activate
    public MemberResource(@Reference Members members, @Reference Accounts accounts, @Reference Access access) {
        this.members = members;
        this.accounts = accounts;
        this.access = access;
    }

    /** A role to grant, to an account by its id or its login. */
    public record MemberBody(
            @Schema(nullable = true) String account,
            @Schema(nullable = true) String login,
            String role,
            @Schema(nullable = true) String language) {}

    /** A granted role; it is never changed, only revoked, and so stays in its first version. */
    public record MemberView(
            String id, PersonView account, String role, @Schema(nullable = true) String language, long version) {
        private static final long FIRST = 1;

        static MemberView of(Member member) {
            return new MemberView(
                    member.grant().id().value(),
                    PersonView.of(member.account()),
                    member.grant().role().wireName(),
                    member.grant().language().map(Language::tag).orElse(null),
                    FIRST);
        }
    }

    @GET
    @Operation(summary = "List the members of a dossier", operationId = "listMembers")
    public Wire.ListView<MemberView> list(
            @PathParam("dossier") DossierId dossier,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        return Wire.page(members.of(who.actor(), dossier), cursor, limit, MemberView::of);
    }

    @POST
    @Operation(summary = "Grant a role", operationId = "grantRole")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response grant(@PathParam("dossier") DossierId dossier, MemberBody body, @Context SignedIn who) {
        access.require(who.actor(), Permission.MEMBERS_MANAGE, Scope.of(dossier));
        Wire.body(body);
        Role role = Role.of(Wire.required("role", body.role()));
        Optional<Language> language = Optional.ofNullable(body.language()).map(Wire::language);
        AccountId account = body.account() != null
                ? new AccountId(body.account())
                : accounts.byLogin(Wire.required("login", body.login())).id();
        Member granted = members.grant(who.actor(), dossier, account, role, language);
        return Wire.created(
                "dossiers/" + dossier + "/members/" + granted.grant().id(), MemberView.of(granted));
    }

    @GET
    @Path("{grant}")
    @Operation(summary = "Read a granted role", operationId = "readMember")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response read(
            @PathParam("dossier") DossierId dossier, @PathParam("grant") GrantId grant, @Context SignedIn who) {
        return Wire.ok(MemberView.of(member(dossier, grant, who)), MemberView.FIRST);
    }

    @DELETE
    @Path("{grant}")
    @Operation(summary = "Revoke a role", operationId = "revokeRole")
    public void revoke(
            @PathParam("dossier") DossierId dossier,
            @PathParam("grant") GrantId grant,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.MEMBERS_MANAGE, Scope.of(dossier));
        long expected = Wire.expected(ifMatch);
        if (expected != MemberView.FIRST) {
            throw Conflict.stale(expected, MemberView.FIRST);
        }
        members.revoke(who.actor(), dossier, grant);
    }

    private Member member(DossierId dossier, GrantId grant, SignedIn who) {
        return members.of(who.actor(), dossier).stream()
                .filter(member -> member.grant().id().equals(grant))
                .findFirst()
                .orElseThrow(() -> NotFound.of("grant", grant));
    }
}
