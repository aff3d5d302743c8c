package org.cardea.admin.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts there are, for the operator. */
@Path("/api/v1/operator/accounts")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public final class AccountsResource {
    private static final int MOST = 200;
    private static final int LONGEST_LOGIN = 100;

    private final ListAccounts accounts;

    public AccountsResource(ListAccounts accounts) {
        this.accounts = accounts;
    }

    @Schema(
            name = "OperatorAccounts",
            examples =
                    "{\"total\":1,\"items\":[{\"account\":\"0190b100-0000-7000-8000-000000000001\",\"login\":\"zoe@example.org\",\"role\":\"member\",\"createdAt\":\"2026-03-01T12:00:00.000000Z\",\"lastSeen\":\"2026-03-02T07:30:00.000000Z\",\"books\":1,\"contacts\":412,\"devices\":3,\"bytes\":1830400}]}")
    public record Page(long total, List<Item> items) {}

    @Schema(name = "OperatorAccount")
    public record Item(
            String account,
            String login,
            String role,
            String createdAt,
            String lastSeen,
            int books,
            long contacts,
            int devices,
            long bytes) {

        static Item of(ListAccounts.Figures of) {
            return new Item(
                    of.account().toString(),
                    of.login(),
                    of.role(),
                    new ServerTime(of.createdAt()).toString(),
                    new ServerTime(of.lastSeen()).toString(),
                    of.books(),
                    of.contacts(),
                    of.devices(),
                    of.bytes());
        }
    }

    @GET
    @Operation(
            summary = "The accounts by login, with counts and sizes, and nothing of their contacts",
            description = "At most 200 at once. bytes are those of sealed contents, photos and files, of the last ten"
                    + " minutes.")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    public Page list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        int from = Range.read("offset", offset, 0, Integer.MAX_VALUE);
        int most = Range.read("limit", limit, 1, MOST);
        Range.check("search", part.length(), 0, LONGEST_LOGIN);
        return new Page(
                accounts.count(part),
                accounts.page(part, from, most).stream().map(Item::of).toList());
    }
}
