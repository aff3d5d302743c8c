package org.cardea.history;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.accounts.DeviceStore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Fields;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.sync.Conflict;
import org.cardea.sync.ConflictStore;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PastStore;
import org.cardea.sync.ReadCards;

/** Puts both values of each conflict side by side: what the card says now, and what the version says that gave way. */
@Singleton
class ShowConflicts {
    private static final int NEWEST = 1_000;
    private static final int AT_ONCE = 50;
    private static final int VALUES = 20;
    private static final int TEXT = 1_000;

    private final ConflictStore conflicts;
    private final EntryStore entries;
    private final ReadCards read;
    private final PastStore past;
    private final DeviceStore devices;

    ShowConflicts(ConflictStore conflicts, EntryStore entries, ReadCards read, PastStore past, DeviceStore devices) {
        this.conflicts = conflicts;
        this.entries = entries;
        this.read = read;
        this.past = past;
        this.devices = devices;
    }

    List<ConflictsResource.Item> newest(Grant grant) {
        Map<DeviceId, String> names = devices.names(grant.account());
        List<ConflictsResource.Item> items = new ArrayList<>();
        for (List<Conflict> some : ReadCards.slices(conflicts.list(grant, NEWEST), AT_ONCE)) {
            items.addAll(items(grant, some, names));
        }
        return items;
    }

    private List<ConflictsResource.Item> items(Grant grant, List<Conflict> some, Map<DeviceId, String> names) {
        Map<CardId, Entry> living =
                read.living(grant, some.stream().map(Conflict::card).distinct().toList());
        Map<Long, Entry> losers = new HashMap<>();
        entries.at(grant, some.stream().map(Conflict::loserSeq).distinct().toList()).stream()
                .filter(entry -> !entry.deleted() && !entry.broken())
                .forEach(entry -> losers.put(entry.seq(), entry));
        Map<Long, DeviceId> authors = past.authors(
                grant,
                some.stream()
                        .flatMap(conflict -> Stream.of(conflict.seq(), conflict.loserSeq()))
                        .collect(Collectors.toSet()));
        return some.stream()
                .map(conflict -> item(
                        conflict,
                        card(living.get(conflict.card())),
                        card(losers.get(conflict.loserSeq())),
                        seq -> Optional.ofNullable(authors.get(seq))
                                .map(device ->
                                        new ConflictsResource.Author(device.toString(), names.getOrDefault(device, "")))
                                .orElse(null)))
                .toList();
    }

    private static Optional<Card> card(Entry entry) {
        return Optional.ofNullable(entry).map(ReadCards::withoutBytes);
    }

    private static ConflictsResource.Item item(
            Conflict conflict,
            Optional<Card> now,
            Optional<Card> loser,
            java.util.function.LongFunction<ConflictsResource.Author> author) {
        return new ConflictsResource.Item(
                conflict.id().toString(),
                conflict.card().toString(),
                conflict.seq(),
                conflict.loserSeq(),
                conflict.fields(),
                conflict.at().toString(),
                now.or(() -> loser).map(ReadCards::name).orElse(""),
                conflict.fields().stream()
                        .map(field -> new ConflictsResource.Values(field, texts(now, field), texts(loser, field)))
                        .toList(),
                author.apply(conflict.seq()),
                author.apply(conflict.loserSeq()));
    }

    private static List<String> texts(Optional<Card> card, String field) {
        return card.map(it -> Fields.texts(it, field)).orElse(List.of()).stream()
                .limit(VALUES)
                .map(text -> text.codePointCount(0, text.length()) <= TEXT
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, TEXT)) + "…")
                .toList();
    }
}
