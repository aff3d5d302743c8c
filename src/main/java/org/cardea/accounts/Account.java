package org.cardea.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One person's login and password, role and region. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    String login;

    @Column(name = "password_hash")
    String passwordHash;

    String role;

    /** ISO 3166, for phone numbers written without their country; ZZ where it is not known. */
    String region;

    @Column(name = "created_at")
    Instant createdAt;
}
