package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens, codes, logins and passwords as values. */
class SecretsTest {

    private final AccountId account = AccountId.random();

    @Test
    void tokenNamesItsAccountAndIsReadBack() {
        Token token = Token.fresh(account);
        Token read = Token.parse(token.text()).orElseThrow();
        assertThat(token.text()).hasSize(64).matches("[A-Za-z0-9_-]+");
        assertThat(read.account()).isEqualTo(account);
        assertThat(read.hash()).isEqualTo(token.hash()).hasSize(32);
    }

    @Test
    void tokensDiffer() {
        assertThat(Token.fresh(account).text())
                .isNotEqualTo(Token.fresh(account).text());
    }

    @Test
    void secretsDoNotShowThemselves() {
        Password password = Password.typed("password", "Kraniche ziehen");
        Token token = Token.fresh(account);
        Code code = Code.fresh(Code.LINK);
        Linked linked = new Linked(token, account, org.cardea.shared.DeviceId.random());
        assertThat("" + password + token + code + linked).doesNotContain("Kraniche", token.text(), code.text());
    }

    @Test
    void codesAreReadHoweverTheyAreTyped() {
        Code code = new Code("7KQ2MZ4T");
        assertThat(Code.read(" 7kq2-mz4t\n", Code.LINK)).contains(code);
        assertThat(Code.read("7KQ2MZ4", Code.LINK)).isEmpty();
        assertThat(Code.read("7KQ2MZ4O", Code.LINK)).isEmpty();
        assertThat(Code.read("", Code.LINK)).isEmpty();
    }

    @Test
    void codesUseTheWholeAlphabetAndNothingElse() {
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Code.fresh(Code.LINK).text().chars().forEach(letters::add);
        }
        assertThat(letters).hasSize(30).doesNotContain((int) '0', (int) 'O', (int) '1', (int) 'I', (int) 'L');
    }

    @ParameterizedTest
    @CsvSource({
        "Zoe@Example.ORG, zoe@example.org",
        "'  ann  ', ann",
        "Zoe\u0308, zoë",
        "王小明, 王小明",
        "a+b_c-d.e, a+b_c-d.e"
    })
    void loginIsComparedInOneSpelling(String typed, String login) {
        assertThat(LoginName.of(typed).text()).isEqualTo(login);
    }

    @Test
    void refusalsDoNotRepeatTheSecret() {
        LoginName login = LoginName.of("zoe@example.org");
        for (String weak : new String[] {"hunter2", "hunter2".repeat(100), "Zoe@example.org"}) {
            assertThatThrownBy(() -> Password.chosen("password", weak, login))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.document().toString() + problem.getMessage())
                                    .doesNotContain("hunter2", "Zoe@"));
        }
    }

    @Test
    void passwordCountsCharactersNotUnits() {
        LoginName login = LoginName.of("zoe");
        assertThatThrownBy(() -> Password.chosen("password", "🐦🦆🦢🦉🐧", login))
                .isInstanceOf(Problem.class);
        assertThat(Password.chosen("password", "🐦🦆🦢🦉🐧🐓🦃🕊🦤🦩", login)).isNotNull();
    }
}
