package org.cardea.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table invitation. */
@Singleton
@Transactional
public class InvitationStore implements PanacheRepositoryBase<Invitation, byte[]> {

    void add(Code code, Role role, Instant expiresAt) {
        Invitation invitation = new Invitation();
        invitation.codeHash = code.hash();
        invitation.role = role.toString();
        invitation.expiresAt = expiresAt;
        persist(invitation);
    }

    /** Takes it away and tells its role; of two who come at once, one finds it. */
    Optional<Role> take(Code code, Instant now) {
        List<?> roles = getEntityManager()
                .createNativeQuery(
                        "delete from invitation where code_hash = ?1 and expires_at > ?2 returning role", String.class)
                .setParameter(1, code.hash())
                .setParameter(2, now)
                .getResultList();
        return roles.stream().map(role -> Role.of((String) role)).findAny();
    }

    void removeOf(Role role) {
        delete("role", role.toString());
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
