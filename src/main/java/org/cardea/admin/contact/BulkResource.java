package org.cardea.admin.contact;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same done to many contacts. */
@Path("/api/v1/books/{book}/contacts/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkResource {
    private static final int MOST_CARDS = 10_000;

    private final SecurityIdentity identity;
    private final Gate gate;
    private final BulkChange bulk;

    BulkResource(SecurityIdentity identity, Gate gate, BulkChange bulk) {
        this.identity = identity;
        this.gate = gate;
        this.bulk = bulk;
    }

    /** @param group only for what is done with a group */
    @Schema(examples = ContactExamples.BULK)
    record Wanted(String action, List<String> cards, String group) {}

    @POST
    @Operation(
            summary = "Deletes contacts, puts them into a group or takes them out of one",
            description =
                    "At most 10,000. Deletions under the mass guard wait for the owner's word: `held` counts them,"
                            + " `helds` names what is to be confirmed.")
    public BulkChange.Done apply(@PathParam("book") String book, Wanted wanted) {
        if (wanted == null || wanted.action() == null) {
            throw wrong("action", "What is to be done?");
        }
        Set<CardId> cards = cards(wanted.cards());
        Grant grant = gate.enter(Caller.of(identity), book);
        return switch (wanted.action()) {
            case "delete" -> bulk.delete(grant, cards);
            case "add-to-group" -> bulk.regroup(grant, cards, group(wanted), true);
            case "remove-from-group" -> bulk.regroup(grant, cards, group(wanted), false);
            default -> throw wrong("action", "It is one of delete, add-to-group, remove-from-group.");
        };
    }

    private static CardId group(Wanted wanted) {
        if (wanted.group() == null) {
            throw wrong("group", "Which group?");
        }
        return CardId.of("group", wanted.group());
    }

    private static Set<CardId> cards(List<String> uuids) {
        if (uuids == null || uuids.isEmpty() || uuids.size() > MOST_CARDS) {
            throw wrong("cards", "Between 1 and %d contacts.".formatted(MOST_CARDS));
        }
        Set<CardId> cards = new LinkedHashSet<>();
        for (int i = 0; i < uuids.size(); i++) {
            cards.add(CardId.of("cards[%d]".formatted(i), uuids.get(i)));
        }
        return cards;
    }

    private static Problem wrong(String field, String detail) {
        return Problem.badRequest(detail).with("field", field);
    }
}
