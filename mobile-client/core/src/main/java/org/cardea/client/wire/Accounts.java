package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** How a device comes to its token, and gives it back. */
public final class Accounts {
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

    public Linked login(String login, String password, Device device) {
        return linked("login", json -> {
            json.name("login").value(login).name("password").value(password);
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
        Map<String, String> answer =
                http.post("link-codes", json -> json.beginObject().endObject(), Accounts::texts);
        return new LinkCode(answer.get("code"), answer.get("expiresAt"));
    }

    public Me me() {
        Map<String, String> answer = http.get("me", Accounts::texts);
        return new Me(answer.get("account"), answer.get("login"), answer.get("region"), answer.get("device"));
    }

    /** Revokes the calling device. */
    public void logout() {
        http.post("logout", json -> json.beginObject().endObject(), json -> null);
    }

    private Linked linked(String path, Http.Writing members) {
        Map<String, String> answer = http.post(
                path,
                json -> {
                    json.beginObject();
                    members.to(json);
                    json.endObject();
                },
                Accounts::texts);
        return new Linked(answer.get("token"), answer.get("account"), answer.get("device"));
    }

    /** The members of an object that are text. */
    private static Map<String, String> texts(JsonReader json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (json.peek()) {
                case STRING:
                    texts.put(name, json.nextString());
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return texts;
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
