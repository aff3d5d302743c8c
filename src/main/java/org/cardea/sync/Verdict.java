package org.cardea.sync;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** What becomes of an offer, given how its card stands. Pure; the guard and the limit of the book come after. */
public sealed interface Verdict {

    /** The offered content becomes the card. */
    record Store(Offer.Put offer) implements Verdict {}

    /** The same where what is stored cannot be opened: nothing is left of it to merge with. */
    record Mend(Offer.Put offer) implements Verdict {}

    /** The offered content is merged with the stored one; base names their common ancestor where there may be one. */
    record Combine(Offer.Put offer, long stored, OptionalLong base) implements Verdict {}

    record Remove(long stored) implements Verdict {}

    /** The guard turned a removal into this: the card lives until the owner has spoken. */
    record Hold(long stored, UUID held) implements Verdict {}

    /** The stored content gets a new seq. */
    record Renew(long stored) implements Verdict {}

    /** The card has the offered content already. */
    record Same(Offer.Put offer, long stored) implements Verdict {}

    /** There is nothing to do: seq 0 where the card was never known. */
    record Unchanged(long seq) implements Verdict {}

    /** A delete met an edit it did not know of: the card lives on. */
    record Keep(long stored) implements Verdict {}

    record Reject(Reason reason) implements Verdict {}

    /** @param standing null where the card was never known */
    static Verdict of(Standing standing, Offer offer) {
        if (offer instanceof Offer.Unacceptable unacceptable) {
            return new Reject(unacceptable.reason());
        }
        if (standing != null && standing.broken()) {
            return offer instanceof Offer.Put put ? new Mend(put) : cannotBeOpened();
        }
        return switch (offer) {
            case Offer.Put put -> ofPut(standing, put);
            case Offer.Delete delete -> ofDelete(standing, delete);
            case Offer.Reissue reissue -> isGone(standing) ? new Unchanged(seq(standing)) : new Renew(standing.seq());
            case Offer.Unacceptable unacceptable -> new Reject(unacceptable.reason());
        };
    }

    /** @param readable seqs of those stored cards that could be opened when they were needed */
    static Verdict given(Verdict verdict, Set<Long> readable) {
        return switch (verdict) {
            case Combine combine when !readable.contains(combine.stored()) -> new Mend(combine.offer());
            case Same same when !readable.contains(same.stored()) -> new Mend(same.offer());
            case Renew renew when !readable.contains(renew.stored()) -> cannotBeOpened();
            default -> verdict;
        };
    }

    private static Verdict cannotBeOpened() {
        return new Reject(new Reason("card-broken", null, "the stored card cannot be opened"));
    }

    private static Verdict ofPut(Standing standing, Offer.Put put) {
        if (put.exact() && !(put.base().isEmpty() ? isGone(standing) : isLivingAt(standing, put.base()))) {
            return new Reject(new Reason(Reason.CHANGED_MEANWHILE, null, "the card does not stand as it was said to"));
        }
        if (isGone(standing)) {
            return new Store(put);
        }
        if (standing.hash().equals(put.content().card().hash())) {
            return new Same(put, standing.seq());
        }
        return isBase(standing, put.base()) ? new Store(put) : new Combine(put, standing.seq(), put.base());
    }

    private static Verdict ofDelete(Standing standing, Offer.Delete delete) {
        if (isGone(standing)) {
            return new Unchanged(seq(standing));
        }
        return isBase(standing, delete.base()) ? new Remove(standing.seq()) : new Keep(standing.seq());
    }

    private static boolean isGone(Standing standing) {
        return standing == null || standing.deleted();
    }

    private static boolean isLivingAt(Standing standing, OptionalLong base) {
        return !isGone(standing) && isBase(standing, base);
    }

    private static boolean isBase(Standing standing, OptionalLong base) {
        return base.isPresent() && base.getAsLong() == standing.seq();
    }

    private static long seq(Standing standing) {
        return standing == null ? 0 : standing.seq();
    }
}
