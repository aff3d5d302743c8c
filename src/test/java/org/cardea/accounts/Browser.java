package org.cardea.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.cardea.shared.DeviceId;

/** Our own page in a browser, signed in; or what is left of it. */
public final class Browser {

    static final String COOKIE = "cardea-session";
    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final String cookie;

    private Browser(String cookie) {
        this.cookie = cookie;
    }

    public static Browser signedIn(TestAccount account) {
        return signedIn(account.login(), account.password());
    }

    static Browser signedIn(String login, String password) {
        return of(signIn(login, password, null));
    }

    static Browser of(Response answer) {
        answer.then().statusCode(200);
        return new Browser(answer.cookie(COOKIE));
    }

    static Browser with(String cookie) {
        return new Browser(cookie);
    }

    static Response signIn(String login, String password, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("login", login, "password", password));
        if (code != null) {
            body.put("code", code);
        }
        return page().body(body).post("/web/session");
    }

    /** Nobody is signed in there. */
    static RequestSpecification page() {
        return given().basePath("/api/v1")
                .contentType(ContentType.JSON)
                .header("User-Agent", FIREFOX)
                .header("X-Cardea", "web");
    }

    public RequestSpecification ask() {
        return page().cookie(COOKIE, cookie);
    }

    public String asHeader() {
        return COOKIE + "=" + cookie;
    }

    public DeviceId device() {
        return DeviceId.of(ask().get("/me").then().extract().path("device"));
    }

    String cookie() {
        return cookie;
    }

    boolean isIn() {
        return ask().get("/me").statusCode() == 200;
    }
}
