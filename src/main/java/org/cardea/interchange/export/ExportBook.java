package org.cardea.interchange.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;

/** Writes a book, or what was chosen of it, as one file; and tells beforehand what the file will not hold. */
@Singleton
public class ExportBook {
    private final PrepareExport preparing;
    private final WalkBook walk;

    ExportBook(PrepareExport preparing, WalkBook walk) {
        this.preparing = preparing;
        this.walk = walk;
    }

    /** Writes the file. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What was made of a card: null contact where it is not wanted here. */
    private record Made(Contact contact, Written written, boolean broken) {
        private static final Made NOTHING = new Made(null, null, false);
        private static final Made BROKEN = new Made(null, null, true);
    }

    /** Refuses what can't be done before the first byte is written. */
    public Writing prepare(Grant grant, Wanted wanted) throws IOException {
        Prepared prepared = preparing.prepare(grant, wanted);
        return out -> run(prepared, blocks -> Outputs.of(wanted, blocks, out));
    }

    /** The same rows are made as for the file, and thrown away. */
    public Report report(Grant grant, Wanted wanted) throws IOException {
        return run(preparing.prepare(grant, wanted), blocks -> Outputs.forgetful(wanted, blocks));
    }

    /** Opens the file once it is known how wide it is. */
    @FunctionalInterface
    private interface Opening {
        Output open(Blocks blocks) throws IOException;
    }

    private Report run(Prepared prepared, Opening opening) throws IOException {
        Report report = new Report();
        try (Output output = opening.open(blocks(prepared))) {
            contacts(prepared, output, report);
            groups(prepared, output, report);
            output.finish();
        }
        return report;
    }

    /** The first pass, where it is needed. */
    private Blocks blocks(Prepared prepared) throws IOException {
        Blocks most = new Blocks();
        Wanted wanted = prepared.wanted();
        if (wanted.format().growsWithContacts()) {
            Function<Contact, Blocks> count = wanted.format() == Wanted.Format.GOOGLE_CSV ? Blocks::joined : Blocks::of;
            Selection selection = prepared.selection();
            walk.all(
                    prepared.grant(),
                    prepared.head(),
                    false,
                    opened -> opened.isBroken() ? new Blocks() : blocks(opened, selection, count),
                    most::add);
        }
        return most;
    }

    private static Blocks blocks(Opened opened, Selection selection, Function<Contact, Blocks> count) {
        Contact contact = OpenContact.withoutPhotos(opened, List.of());
        boolean group = contact.card().isGroup();
        return group || selection.has(opened.id(), contact.card()) ? count.apply(contact) : new Blocks();
    }

    private void contacts(Prepared prepared, Output output, Report report) throws IOException {
        Wanted wanted = prepared.wanted();
        walk.all(
                prepared.grant(),
                prepared.head(),
                wanted.readsPhotos(),
                opened -> make(opened, prepared, output),
                made -> take(made, prepared, output, report));
    }

    private static Made make(Opened opened, Prepared prepared, Output output) {
        if (opened.isBroken()) {
            return Made.BROKEN;
        }
        Contact contact = OpenContact.of(opened, prepared.wanted(), prepared.members());
        Card card = contact.card();
        return card.isGroup() || !prepared.selection().has(opened.id(), card)
                ? Made.NOTHING
                : new Made(contact, output.make(contact), false);
    }

    private static void take(Made made, Prepared prepared, Output output, Report report) throws IOException {
        if (made.broken()) {
            report.unreadable();
        } else if (made.contact() != null) {
            Contact contact = made.contact();
            prepared.members().exported(contact.id());
            output.contact(contact, made.written());
            report.contact(contact.name(), left(made, prepared));
        }
    }

    private static List<String> left(Made made, Prepared prepared) {
        boolean lost = !prepared.wanted().format().holdsGroups()
                && prepared.members().isUnlabelled(made.contact().id());
        List<String> left = new ArrayList<>(made.written().left());
        if (lost) {
            left.add(Word.MEMBERSHIP);
        }
        return left;
    }

    private void groups(Prepared prepared, Output output, Report report) throws IOException {
        Wanted wanted = prepared.wanted();
        GroupCards cards = new GroupCards(wanted, prepared.labels(), prepared.members());
        walk.groups(
                prepared.grant(),
                prepared.head(),
                wanted.readsPhotos(),
                opened -> make(opened, wanted, cards, output),
                made -> take(made, cards, wanted, output, report));
    }

    private static Made make(Opened opened, Wanted wanted, GroupCards cards, Output output) {
        if (opened.isBroken()) {
            return Made.NOTHING; // told when it was met among all cards
        }
        return cards.of(OpenContact.of(opened, wanted, new Members()))
                .map(group -> new Made(group, output.make(group), false))
                .orElse(Made.NOTHING);
    }

    private static void take(Made made, GroupCards cards, Wanted wanted, Output output, Report report)
            throws IOException {
        if (made.contact() == null) {
            return;
        }
        if (wanted.format().holdsGroups()) {
            output.group(made.contact(), made.written());
            report.group(made.contact().name(), made.written().left());
        } else {
            report.leave(made.contact().name(), cards.left(made.contact()));
        }
    }
}
