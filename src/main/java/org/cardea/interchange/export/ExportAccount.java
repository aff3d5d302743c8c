package org.cardea.interchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.interchange.Unclosed;
import org.cardea.sync.BookStore;

/** Everything an account holds as one ZIP: a folder per book with its vCards and its table, and the account's own file. */
@Singleton
class ExportAccount {
    private static final Wanted VCARDS = whole(Wanted.Format.VCARD_4, true);
    private static final Wanted TABLE = whole(Wanted.Format.CARDEA_CSV, false);

    private final Gate gate;
    private final BookStore books;
    private final ExportBook export;
    private final AccountFile account;

    ExportAccount(Gate gate, BookStore books, ExportBook export, AccountFile account) {
        this.gate = gate;
        this.books = books;
        this.export = export;
        this.account = account;
    }

    /** Nothing of the end is written unless all the rest was: a part can't look like the whole. */
    void write(Caller caller, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        Set<String> taken = new HashSet<>();
        for (BookStore.Named book : books.list(caller.account())) {
            String folder = folder(book.name(), taken);
            Grant grant = gate.enter(caller, book.book().toString());
            entry(
                    zip,
                    folder + "/contacts.vcf",
                    file -> export.prepare(grant, VCARDS).to(file));
            entry(
                    zip,
                    folder + "/contacts.csv",
                    file -> export.prepare(grant, TABLE).to(file));
        }
        entry(zip, AccountFile.NAME, file -> account.write(caller, file));
        zip.finish();
    }

    /** Its own, also where names differ by case alone. */
    static String folder(String book, Set<String> taken) {
        String legal = FileName.legal(book);
        String folder = legal;
        for (int number = 2; !taken.add(folder.toLowerCase(Locale.ROOT)); number++) {
            folder = legal + " (" + number + ")";
        }
        return folder;
    }

    private static void entry(ZipOutputStream zip, String name, ExportBook.Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        writing.to(new Unclosed(zip));
        zip.closeEntry();
    }

    private static Wanted whole(Wanted.Format format, boolean photos) {
        return new Wanted(format, UTF_8, true, ',', Set.of(), Set.of(), Optional.empty(), false, photos);
    }
}
