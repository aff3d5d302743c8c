package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32;
import org.cardea.DatabaseDump;
import org.cardea.LogCapture;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.vault.RotateKeys;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who knows the password alone does not get in where the owner asked for more. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SecondFactorTest {

    @Inject
    Clock clock;

    @Inject
    RotateKeys rotateKeys;

    @Inject
    SecondFactorStore factors;

    @Inject
    Vault vault;

    @Inject
    javax.sql.DataSource database;

    private TestAccount zoe;
    private Browser browser;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        Rest.forgive();
        browser = Browser.signedIn(zoe);
    }

    @Test
    void nothingIsAskedBeforeAFirstCodeWasShown() {
        begin();
        browser.ask().get("/me").then().body("secondFactor", equalTo(false)).body("recoveryCodesLeft", equalTo(0));
        assertThat(Browser.signedIn(zoe).isIn()).isTrue();
        Rest.problem(confirm("000000"), 403, "code-wrong").body("field", equalTo("code"));
    }

    @Test
    void passwordAloneIsNotEnoughAnyMore() {
        byte[] app = turnOn();
        browser.ask().get("/me").then().body("secondFactor", equalTo(true)).body("recoveryCodesLeft", equalTo(10));
        Rest.problem(signIn(null), 401, "second-factor-needed").body("field", nullValue());
        Rest.problem(signIn(""), 401, "second-factor-needed").body("field", nullValue());
        Rest.problem(signIn("000000"), 401, "second-factor-needed").body("field", equalTo("code"));
        Rest.problem(
                Browser.signIn(zoe.login(), "not the password", code(app, 1)).then(), 401, "login-failed");
        signIn(code(app, 1)).statusCode(200);
    }

    @Test
    void deviceNeedsTheCodeToo() {
        byte[] app = turnOn();
        Rest.problem(Rest.login(zoe.login(), zoe.password()), 401, "second-factor-needed");
        Rest.stranger()
                .body(Map.of(
                        "login", zoe.login(),
                        "password", zoe.password(),
                        "code", code(app, 1),
                        "device", Rest.DEVICE))
                .post("/login")
                .then()
                .statusCode(200);
        assertThat(Rest.works(zoe.link("by a code of a linked device").token())).isTrue();
    }

    @Test
    void codeIsGoodOnce() {
        byte[] app = turnOn();
        String code = code(app, 1);
        signIn(code).statusCode(200);
        Rest.problem(signIn(code), 401, "second-factor-needed");
    }

    @Test
    void ofManyWithOneCodeOneGetsIn() {
        byte[] app = turnOn();
        String code = code(app, 1);
        long in = IntStream.range(0, 4)
                .parallel()
                .filter(n -> Browser.signIn(zoe.login(), zoe.password(), code).statusCode() == 200)
                .count();
        assertThat(in).isOne();
    }

    @Test
    void recoveryCodeOpensOnceHoweverItIsTyped() {
        String code = recoveryCodes(confirmed()).getFirst();
        assertThat(code).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        signIn(code.toLowerCase(Locale.ROOT).replace("-", " ")).statusCode(200);
        Rest.problem(signIn(code), 401, "second-factor-needed");
        browser.ask().get("/me").then().body("recoveryCodesLeft", equalTo(9));
    }

    @Test
    void freshRecoveryCodesReplaceTheFormerOnes() {
        String former = recoveryCodes(confirmed()).getFirst();
        ValidatableResponse renewed = again("POST", "/me/recovery-codes").statusCode(200);
        assertThat(recoveryCodes(renewed)).hasSize(10).doesNotContain(former).doesNotHaveDuplicates();
        Rest.problem(signIn(former), 401, "second-factor-needed");
        signIn(recoveryCodes(renewed).getLast()).statusCode(200);
    }

    @Test
    void fewWrongCodesAreFreeEvenWithTheRightPassword() {
        byte[] app = turnOn();
        for (int i = 0; i < 5; i++) {
            Rest.problem(signIn("00000" + i), 401, "second-factor-needed");
        }
        Rest.problem(signIn(code(app, 1)), 429, "slow-down");
    }

    @Test
    void turnedOffItIsAskedForNoLonger() {
        String recovery = recoveryCodes(confirmed()).getFirst();
        again("DELETE", "/me/second-factor").statusCode(204);
        browser.ask().get("/me").then().body("secondFactor", equalTo(false)).body("recoveryCodesLeft", equalTo(0));
        signIn(null).statusCode(200);
        signIn(recovery).statusCode(200);
        Rest.problem(again("DELETE", "/me/second-factor"), 409, "second-factor-off");
        Rest.problem(again("POST", "/me/recovery-codes"), 409, "second-factor-off");
    }

    @Test
    void itIsTurnedOnOnce() {
        Rest.problem(confirm("123456"), 409, "second-factor-off");
        turnOn();
        Rest.problem(again("POST", "/me/second-factor"), 409, "second-factor-on");
        Rest.problem(confirm("123456"), 409, "second-factor-off");
    }

    @Test
    void passwordIsAskedForEachTime() {
        turnOn();
        for (String call : List.of("POST /me/second-factor", "DELETE /me/second-factor", "POST /me/recovery-codes")) {
            String[] words = call.split(" ");
            Rest.problem(
                    browser.ask()
                            .body(Map.of("password", "not the password"))
                            .request(words[0], words[1])
                            .then(),
                    403,
                    "forbidden");
            Rest.problem(browser.ask().body("{}").request(words[0], words[1]).then(), 400, "bad-request");
        }
    }

    @Test
    void otherAccountsAreNotTouched() {
        turnOn();
        TestAccount anna = TestAccount.open();
        Browser hers = Browser.signedIn(anna);
        hers.ask().get("/me").then().body("secondFactor", equalTo(false));
        Rest.problem(
                hers.ask()
                        .body(Map.of("password", anna.password()))
                        .delete("/me/second-factor")
                        .then(),
                409,
                "second-factor-off");
        Rest.problem(signIn(null), 401, "second-factor-needed");
    }

    @Test
    void secretOutlivesARotationOfTheKey() {
        byte[] app = turnOn();
        rotateKeys.begin(zoe.account());
        int sealed = QuarkusTransaction.requiringNew()
                .call(() -> factors.reseal(zoe.account(), vault.of(zoe.account()), 100));
        assertThat(sealed).isOne();
        assertThat(factors.left(zoe.account(), 2)).isZero();
        signIn(code(app, 1)).statusCode(200);
    }

    @Test
    void secretsAreReadableInNoTableAndNoLog() {
        try (LogCapture log = new LogCapture()) {
            byte[] app = begin();
            List<String> codes = recoveryCodes(confirm(code(app, 0)).statusCode(200));
            signIn("000000");
            Needles needles = Needles.ofTexts(List.of(
                            Base32.toBase32String(app),
                            codes.getFirst(),
                            codes.getFirst().replace("-", "")))
                    .andBytes("secret", app);
            DatabaseDump.of(database)
                    .forEach((table, bytes) ->
                            assertThat(needles.foundIn(bytes)).as(table).isEmpty());
            assertThat(needles.foundIn(log.bytes())).isEmpty();
        }
    }

    private byte[] turnOn() {
        byte[] app = begin();
        confirm(code(app, 0)).statusCode(200).body("recoveryCodes", hasSize(10));
        return app;
    }

    private ValidatableResponse confirmed() {
        return confirm(code(begin(), 0)).statusCode(200);
    }

    /** What the app knows from now on. */
    private byte[] begin() {
        ValidatableResponse answer =
                again("POST", "/me/second-factor").statusCode(200).header("Cache-Control", "no-store");
        return Base32.decode(answer.extract().<String>path("secret"));
    }

    private ValidatableResponse confirm(String code) {
        return browser.ask()
                .body(Map.of("code", code))
                .post("/me/second-factor/confirm")
                .then();
    }

    private ValidatableResponse again(String method, String path) {
        return browser.ask()
                .body(Map.of("password", zoe.password()))
                .request(method, path)
                .then();
    }

    private ValidatableResponse signIn(String code) {
        return Browser.signIn(zoe.login(), zoe.password(), code).then();
    }

    /** The one of now was spent on turning it on; the next one is good already. */
    private String code(byte[] app, int stepsAhead) {
        return Totp.code(app, clock.instant().getEpochSecond() / Totp.SECONDS + stepsAhead);
    }

    private static List<String> recoveryCodes(ValidatableResponse answer) {
        return answer.extract().path("recoveryCodes");
    }
}
