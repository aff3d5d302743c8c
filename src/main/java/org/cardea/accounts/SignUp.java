package org.cardea.accounts;

/** Who may open an account; the configuration key {@code cardea.sign-up}. The very first one always needs an invitation. */
public enum SignUp {
    OPEN,
    INVITATION,
    CLOSED
}
