package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.travaux.base.DelegationId;
import org.travaux.identity.Access;
import org.travaux.identity.Account;
import org.travaux.identity.AccountChange;
import org.travaux.identity.Accounts;
import org.travaux.identity.NewAccount;
import org.travaux.identity.OwnChange;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** The accounts of the house, for administrators; one's own for everybody. */
@Component(service = RestResource.class)
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountResource implements RestResource {
    private final Accounts accounts;
    private final Access access;

    @Activate
    public AccountResource(@Reference Accounts accounts, @Reference Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** A new account. */
    public record AccountBody(
            String login,
            String name,
            @Schema(nullable = true) String delegation,
            @Schema(nullable = true) boolean administrator,
            String password) {
        NewAccount toDomain() {
            return new NewAccount(
                    Wire.required("login", login),
                    Wire.required("name", name),
                    Optional.ofNullable(delegation).map(DelegationId::new),
                    administrator,
                    Wire.required("password", password));
        }
    }

    /** What changes of an account; absent fields stay, an empty delegation removes it. */
    public record AccountPatch(
            String name, String delegation, Boolean disabled, Boolean administrator, String password) {
        AccountChange toDomain() {
            Optional<Optional<DelegationId>> to = Optional.ofNullable(delegation)
                    .map(code -> code.isEmpty() ? Optional.empty() : Optional.of(new DelegationId(code)));
            return new AccountChange(
                    Optional.ofNullable(name),
                    to,
                    Optional.ofNullable(disabled),
                    Optional.ofNullable(administrator),
                    Optional.ofNullable(password));
        }
    }

    /** What one changes of one's own account; absent fields stay, an empty language leaves it to the browser. */
    public record OwnPatch(PasswordBody password, String interfaceLanguage) {
        OwnChange toDomain() {
            return new OwnChange(
                    Optional.ofNullable(password).map(PasswordBody::toDomain),
                    Optional.ofNullable(interfaceLanguage)
                            .map(tag -> tag.isEmpty() ? Optional.empty() : Optional.of(Wire.language(tag))));
        }
    }

    /** A change of password. */
    public record PasswordBody(String old, String fresh) {
        OwnChange.NewPassword toDomain() {
            return new OwnChange.NewPassword(
                    Wire.required("password.old", old), Wire.required("password.fresh", fresh));
        }
    }

    @GET
    @Operation(summary = "List accounts", operationId = "listAccounts")
    public Wire.ListView<AccountView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context SignedIn who) {
        return Wire.ListView.of(accounts.all(who.actor(), Wire.cursor(cursor), Wire.limit(limit)), AccountView::of);
    }

    @POST
    @Operation(summary = "Make an account", operationId = "createAccount")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response create(AccountBody body, @Context SignedIn who) {
        access.require(who.actor(), Permission.ACCOUNTS_MANAGE, Scope.SYSTEM);
        Account made = accounts.create(who.actor(), Wire.body(body).toDomain());
        return Wire.created("accounts/" + made.id(), AccountView.of(made));
    }

    @PATCH
    @Path("me")
    @Operation(summary = "Change one's own password or interface language", operationId = "changeOwnAccount")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response changeOwn(OwnPatch body, @HeaderParam("If-Match") String ifMatch, @Context SignedIn who) {
        long expected = Wire.expected(ifMatch);
        Account changed = accounts.changeOwn(who, Wire.body(body).toDomain(), expected);
        return Wire.ok(AccountView.of(changed), changed.version());
    }

    @GET
    @Path("{account}")
    @Operation(summary = "Read an account", operationId = "readAccount")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response read(@PathParam("account") AccountId id, @Context SignedIn who) {
        if (!id.equals(who.account().id())) {
            access.require(who.actor(), Permission.ACCOUNTS_MANAGE, Scope.SYSTEM);
        }
        Account account = accounts.find(id);
        return Wire.ok(AccountView.of(account), account.version());
    }

    @PATCH
    @Path("{account}")
    @Operation(summary = "Change an account", operationId = "changeAccount")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response change(
            @PathParam("account") AccountId id,
            AccountPatch body,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.ACCOUNTS_MANAGE, Scope.SYSTEM);
        long expected = Wire.expected(ifMatch);
        Account changed = accounts.change(who.actor(), id, Wire.body(body).toDomain(), expected);
        return Wire.ok(AccountView.of(changed), changed.version());
    }
}
