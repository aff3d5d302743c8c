package org.cardea.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A device linked to an account. A revoked one stays, as the author of what it wrote. */
@Entity
@Table(name = "device")
@IdClass(Device.Key.class)
class Device {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Id
    @Column(name = "device_id")
    UUID deviceId;

    @Column(name = "token_hash")
    byte[] tokenHash;

    String kind;

    @Column(name = "key_version")
    int keyVersion;

    @Column(name = "sealed_name")
    byte[] sealedName;

    @Column(name = "linked_at")
    Instant linkedAt;

    @Column(name = "last_seen")
    Instant lastSeen;

    @Column(name = "revoked_at")
    Instant revokedAt;

    record Key(UUID accountId, UUID deviceId) {}
}
