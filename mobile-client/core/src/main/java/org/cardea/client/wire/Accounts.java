package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** How a device comes to its token, and gives it back. */
public final class Accounts {
    private static final Member<String> TOKEN = Member.text("token");
    private static final Member<String> ACCOUNT = Member.text("account");
    private static final Member<String> DEVICE = Member.text("device");
    private static final Member<String> LOGIN = Member.text("login");
    private static final Member<String> REGION = Member.text("region");
    private static final Member<String> CODE = Member.text("code");
    private static final Member<String> EXPIRES_AT = Member.text("expiresAt");
    private final Http http;

    public Accounts(Http http) {
        this.http = http;
    }

    /** @param invitation may be null where sign-up is open */
    public Linked open(String login, String password, String invitation, String region, Device device) {
        return linked("accounts", json -> {
            json.name("login").value(login).name("password").value(password);
            if (invitation != null) {
                json.name("invitation").value(invitation);
            }
            json.name("region").value(region);
            device.write(json);
        });
    }

    /** Refused with {@code second-factor-needed} where the account asks for a code as well. */
    public Linked login(String login, String password, Device device) {
        return login(login, password, null, device);
    }

    /** @param code of the second factor, or a recovery code; may be null */
    public Linked login(String login, String password, String code, Device device) {
        return linked("login", json -> {
            json.name("login").value(login).name("password").value(password);
            if (code != null) {
                json.name("code").value(code);
            }
            device.write(json);
        });
    }

    /** @param code shown by a device that is linked already */
    public Linked link(String code, Device device) {
        return linked("link", json -> {
            json.name("code").value(code);
            device.write(json);
        });
    }

    /** Makes a code for one more device. */
    public LinkCode linkCode() {
        return http.post("link-codes", json -> json.beginObject().endObject(), json -> {
            Members code = Members.read(json, CODE, EXPIRES_AT);
            return new LinkCode(code.need(CODE), code.get(EXPIRES_AT));
        });
    }

    public Me me() {
        return http.get("me", json -> {
            Members me = Members.read(json, ACCOUNT, LOGIN, REGION, DEVICE);
            return new Me(me.need(ACCOUNT), me.get(LOGIN), me.get(REGION), me.get(DEVICE));
        });
    }

    /** Revokes the calling device. */
    public void logout() {
        http.post("logout", json -> json.beginObject().endObject(), json -> null);
    }

    private Linked linked(String path, Http.Writing members) {
        return http.post(
                path,
                json -> {
                    json.beginObject();
                    members.to(json);
                    json.endObject();
                },
                Accounts::linked);
    }

    private static Linked linked(JsonReader json) throws IOException {
        Members linked = Members.read(json, TOKEN, ACCOUNT, DEVICE);
        return new Linked(linked.need(TOKEN), linked.need(ACCOUNT), linked.get(DEVICE));
    }

    /** How the device is shown to its owner. */
    public static final class Device {
        private final String name;
        private final String kind;

        /** @param kind one of phone, tablet, pc, browser, other */
        public Device(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }

        private void write(JsonWriter json) throws IOException {
            json.name("device").beginObject();
            json.name("name").value(name).name("kind").value(kind);
            json.endObject();
        }
    }

    /** What a linked device keeps. */
    public static final class Linked {
        public final String token;
        public final String account;
        public final String device;

        Linked(String token, String account, String device) {
            this.token = token;
            this.account = account;
            this.device = device;
        }
    }

    /** Good once, until its time. */
    public static final class LinkCode {
        public final String code;

        /** RFC 3339. */
        public final String expiresAt;

        LinkCode(String code, String expiresAt) {
            this.code = code;
            this.expiresAt = expiresAt;
        }
    }

    /** Whom the token stands for. */
    public static final class Me {
        public final String account;
        public final String login;
        public final String region;
        public final String device;

        Me(String account, String login, String region, String device) {
            this.account = account;
            this.login = login;
            this.region = region;
            this.device = device;
        }
    }
}
