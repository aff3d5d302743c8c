package org.cardea.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets one stranger open an account. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    @Column(name = "code_hash")
    byte[] codeHash;

    String role;

    @Column(name = "expires_at")
    Instant expiresAt;
}
