package org.cardea.accounts;

import java.util.Optional;

/**
 * What somebody enters by.
 *
 * @param code of the second factor, as it was typed
 */
record Credentials(LoginName login, Password password, Optional<String> code) {

    static final int LONGEST_CODE = 100;

    static Credentials typed(String login, String password, String code) {
        return new Credentials(
                LoginName.of(login),
                Password.typed("password", password),
                Optional.ofNullable(code)
                        .filter(text -> !text.isBlank())
                        .map(text -> Given.text("code", text, LONGEST_CODE)));
    }
}
