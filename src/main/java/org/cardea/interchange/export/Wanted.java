package org.cardea.interchange.export;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.search.Query;
import org.cardea.shared.CardId;

/**
 * What is to be written and how.
 *
 * @param groups whose contacts; with no groups and no cards it is the whole book
 * @param cards contacts by themselves
 * @param search only those of them in which this is found
 * @param photos whether their bytes come along, where the format can hold them
 */
public record Wanted(
        Format format,
        Charset charset,
        boolean mark,
        char separator,
        Set<CardId> groups,
        Set<CardId> cards,
        Optional<Query> search,
        boolean sheetPerGroup,
        boolean photos) {

    /** The kinds of files. */
    public enum Format {
        CARDEA_CSV("csv", "text/csv"),
        GOOGLE_CSV("csv", "text/csv"),
        OUTLOOK_CSV("csv", "text/csv"),
        WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        VCARD_3("vcf", "text/vcard"),
        VCARD_4("vcf", "text/vcard");

        private final String suffix;
        private final String mediaType;

        Format(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        public String suffix() {
            return suffix;
        }

        public String mediaType() {
            return mediaType;
        }

        boolean isVcard() {
            return this == VCARD_3 || this == VCARD_4;
        }

        /** Whether groups have rows or cards of their own. */
        boolean holdsGroups() {
            return isVcard() || this == CARDEA_CSV || this == WORKBOOK;
        }

        /** Whether as many columns are needed as the largest contact has values. */
        boolean growsWithContacts() {
            return this == CARDEA_CSV || this == WORKBOOK || this == GOOGLE_CSV;
        }
    }

    boolean isWholeBook() {
        return groups.isEmpty() && cards.isEmpty() && search.isEmpty();
    }

    /** Whether the bytes are to be read from the ledger at all. */
    boolean readsPhotos() {
        return photos && (format.isVcard() || format == Format.CARDEA_CSV);
    }
}
