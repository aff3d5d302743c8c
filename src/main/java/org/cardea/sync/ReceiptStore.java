package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.SqlStore;
import org.cardea.shared.Write;
import org.cardea.sync.wire.ReceiptCodec;
import org.cardea.vault.Place;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** Receipts given, so that a packet sent again changes nothing. Sealed, because they name content hashes. */
@Singleton
class ReceiptStore extends SqlStore {
    private final Vault vault;

    ReceiptStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /** The receipt as it was given, but without the texts of cards. */
    Optional<Receipt> find(Grant grant, UUID packet) {
        return first(
                """
                select key_version, sealed from receipt
                where account_id = ? and device_id = ? and packet_id = ? and book_id = ?
                """,
                row -> ReceiptCodec.read(vault.of(grant.account())
                        .open(place(packet), new Sealed(row.getInt("key_version"), row.getBytes("sealed")))),
                grant.account(),
                grant.device(),
                packet,
                grant.book());
    }

    Write adding(Grant grant, Receipt receipt) {
        Sealed sealed =
                vault.of(grant.account()).seal(place(receipt.packet()), ReceiptCodec.writeWithoutTexts(receipt));
        return new Write(
                """
                insert into receipt (account_id, device_id, packet_id, book_id, key_version, sealed, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                grant.account(),
                grant.device(),
                receipt.packet(),
                grant.book(),
                sealed.keyVersion(),
                sealed.bytes(),
                receipt.serverTime());
    }

    static Place place(UUID packet) {
        return new Place("receipt", packet, 0);
    }
}
