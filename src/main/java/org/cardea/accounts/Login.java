package org.cardea.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What leads from a login to its account. */
@Entity
@Table(name = "login")
class Login {

    @Id
    String login;

    @Column(name = "account_id")
    UUID accountId;

    protected Login() {}

    Login(String login, UUID accountId) {
        this.login = login;
        this.accountId = accountId;
    }
}
