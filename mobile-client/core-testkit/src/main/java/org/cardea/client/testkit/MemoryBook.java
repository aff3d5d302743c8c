package org.cardea.client.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.CardNotStored;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemEntry;

/** System contacts in memory: a user may change them at any time, and they may be forgetful, locked or picky. */
public final class MemoryBook implements SystemBook {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private int lastId;
    private Faults faults = Faults.NONE;
    private SystemBookUnavailable.Cause unavailable;
    private UnaryOperator<String> keeps = UnaryOperator.identity();
    private String refusesCardsWith;
    private Runnable meanwhile = () -> {};

    public void faults(Faults next) {
        faults = next;
    }

    /** Null: available again. */
    public void unavailable(SystemBookUnavailable.Cause cause) {
        unavailable = cause;
    }

    /** What it makes of a card's text when a program writes it. */
    public void keeps(UnaryOperator<String> part) {
        keeps = part;
    }

    /** What would be left of the card. */
    public Card kept(Card card) {
        return ModelCard.read(keeps.apply(card.text()));
    }

    public void refusesCardsWith(String text) {
        refusesCardsWith = text;
    }

    /** Runs once, after the next listing: what a user does while a sync runs. */
    public void meanwhile(Runnable act) {
        meanwhile = act;
    }

    /** A user writes a contact; the system id is made when null. */
    public String userWrites(String systemId, String vcard) {
        String id = systemId == null ? nextId() : systemId;
        texts.put(id, vcard);
        return id;
    }

    public void userDeletes(String systemId) {
        texts.remove(systemId);
    }

    /** System ids and texts. */
    public Map<String, String> texts() {
        return texts;
    }

    private String nextId() {
        return "contact-" + ++lastId;
    }

    @Override
    public List<SystemEntry> list() {
        if (unavailable != null) {
            throw new SystemBookUnavailable(unavailable, "as told");
        }
        faults.at("system list", false);
        List<SystemEntry> entries = new ArrayList<>();
        texts.forEach((systemId, text) -> entries.add(entry(systemId, text)));
        Runnable act = meanwhile;
        meanwhile = () -> {};
        act.run();
        return entries;
    }

    private static SystemEntry entry(String systemId, String text) {
        try {
            Card card = Card.read(text);
            return SystemEntry.readable(systemId, card.id().orElse(null), card.hash());
        } catch (Malformed e) {
            return SystemEntry.unreadable(systemId, null, e.getMessage());
        }
    }

    @Override
    public Optional<Card> read(String systemId) {
        String text = texts.get(systemId);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Card.read(text));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    @Override
    public SystemEntry create(CardId id, Card card) {
        return store(nextId(), id, card);
    }

    @Override
    public Optional<SystemEntry> update(String systemId, ContentHash expected, CardId id, Card card) {
        return holds(systemId, expected) ? Optional.of(store(systemId, id, card)) : Optional.empty();
    }

    private SystemEntry store(String systemId, CardId id, Card card) {
        if (refusesCardsWith != null && card.text().contains(refusesCardsWith)) {
            throw new CardNotStored("it does not like this card");
        }
        faults.at("system write", false);
        texts.put(systemId, keeps.apply(card.withId(id).text()));
        faults.at("system write", true);
        return entry(systemId, texts.get(systemId));
    }

    @Override
    public boolean delete(String systemId, ContentHash expected) {
        if (!texts.containsKey(systemId)) {
            return true;
        }
        if (!holds(systemId, expected)) {
            return false;
        }
        faults.at("system delete", false);
        texts.remove(systemId);
        faults.at("system delete", true);
        return true;
    }

    private boolean holds(String systemId, ContentHash expected) {
        return read(systemId).map(card -> card.hash().equals(expected)).orElse(false);
    }
}
