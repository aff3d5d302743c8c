package org.cardea.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Lets one more device join an account; shown on one that has. */
@Entity
@Table(name = "link_code")
class LinkCode {

    @Id
    @Column(name = "code_hash")
    byte[] codeHash;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "expires_at")
    Instant expiresAt;
}
