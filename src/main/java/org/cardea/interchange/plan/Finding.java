package org.cardea.interchange.plan;

import java.util.List;
import java.util.Optional;
import org.cardea.shared.CardId;

/** Who a person of the file is to the book, and to the file's persons before. */
public sealed interface Finding {

    record New() implements Finding {}

    /** A card says the same already. */
    record Same(CardId card) implements Finding {}

    /** A card is the same person and says something else. */
    record Changes(CardId card) implements Finding {}

    /** @param candidates the likeliest first */
    record Unsure(List<Candidate> candidates) implements Finding {}

    /** A group card: united with the book's groups when all persons are known. */
    record Group() implements Finding {}

    /** @param reason for people, without contents */
    record Bad(String reason) implements Finding {}

    /** All cards that the person may be. */
    default List<CardId> cards() {
        return this instanceof Unsure unsure
                ? unsure.candidates().stream().map(Candidate::card).toList()
                : likeliest().stream().toList();
    }

    /** The card that an update or a merge goes into, unless the user names another. */
    default Optional<CardId> likeliest() {
        return switch (this) {
            case Same same -> Optional.of(same.card());
            case Changes changes -> Optional.of(changes.card());
            case Unsure unsure -> Optional.of(unsure.candidates().getFirst().card());
            case New fresh -> Optional.empty();
            case Group group -> Optional.empty();
            case Bad bad -> Optional.empty();
        };
    }
}
