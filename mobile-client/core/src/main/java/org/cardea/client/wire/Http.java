package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Unreachable;

/** One server, called as one device. Redirects are not followed: the token goes nowhere else. */
public final class Http {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;
    private static final int GZIP_FROM = 4096;
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_PAUSE_SECONDS = 10;

    private final String api;
    private final String token;

    /**
     * @param server its address without a path, such as {@code https://contacts.example.org}
     * @param token of the device, or null for the calls that need none
     */
    public Http(URI server, String token) {
        this.api = server.toString().replaceAll("/+$", "") + "/api/v1/";
        this.token = token;
    }

    <T> T get(String path, Reading<T> answer) {
        return call("GET", path, null, answer);
    }

    <T> T post(String path, Writing body, Reading<T> answer) {
        return call("POST", path, body, answer);
    }

    /** A server that is only busy for a moment is asked again; such an answer says that nothing was done. */
    private <T> T call(String method, String path, Writing body, Reading<T> answer) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(method, path, body, answer);
            } catch (Refused busy) {
                boolean soon = busy.retryAfter > 0 && busy.retryAfter <= LONGEST_PAUSE_SECONDS;
                if (busy.status != 503 || !soon || attempt == ATTEMPTS) {
                    throw busy;
                }
                pause(busy);
            }
        }
    }

    private static void pause(Refused busy) {
        try {
            TimeUnit.SECONDS.sleep(busy.retryAfter);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy;
        }
    }

    private <T> T once(String method, String path, Writing body, Reading<T> answer) {
        try {
            HttpURLConnection line = open(method, path, READ_MILLIS);
            if (body != null) {
                send(line, bytes(body));
            }
            refuse(line);
            try (InputStream in = body(line)) {
                return answer.from(reader(in));
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new Unreachable(method + " " + path, e);
        }
    }

    HttpURLConnection open(String method, String path, int readMillis) throws IOException {
        HttpURLConnection line =
                (HttpURLConnection) URI.create(api + path).toURL().openConnection();
        line.setRequestMethod(method);
        line.setConnectTimeout(CONNECT_MILLIS);
        line.setReadTimeout(readMillis);
        line.setInstanceFollowRedirects(false);
        line.setUseCaches(false);
        line.setRequestProperty("Accept", "application/json");
        line.setRequestProperty("Accept-Encoding", "gzip");
        if (token != null) {
            line.setRequestProperty("Authorization", "Bearer " + token);
        }
        return line;
    }

    private static byte[] bytes(Writing body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            body.to(json);
        }
        return bytes.toByteArray();
    }

    private static void send(HttpURLConnection line, byte[] body) throws IOException {
        boolean gzip = body.length >= GZIP_FROM;
        line.setDoOutput(true);
        line.setRequestProperty("Content-Type", "application/json");
        if (gzip) {
            line.setRequestProperty("Content-Encoding", "gzip");
        }
        try (OutputStream raw = line.getOutputStream();
                OutputStream out = gzip ? new GZIPOutputStream(raw) : raw) {
            out.write(body);
        }
    }

    /** Throws what the server refuses. */
    static void refuse(HttpURLConnection line) throws IOException {
        int status = line.getResponseCode();
        if (status / 100 == 2) {
            return;
        }
        int retryAfter = line.getHeaderFieldInt("Retry-After", 0);
        String type = line.getContentType();
        if (type == null || !type.startsWith("application/problem+json")) {
            throw new Refused(status, "http-" + status, "no problem document", retryAfter);
        }
        try (InputStream in = body(line)) {
            throw Problems.read(reader(in), status, retryAfter);
        }
    }

    static InputStream body(HttpURLConnection line) throws IOException {
        InputStream in = line.getResponseCode() / 100 == 2 ? line.getInputStream() : line.getErrorStream();
        if (in == null) {
            throw new IOException("an answer without a body");
        }
        return "gzip".equals(line.getContentEncoding()) ? new GZIPInputStream(in) : in;
    }

    private static JsonReader reader(InputStream in) {
        return new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Writes a body. */
    interface Writing {
        void to(JsonWriter json) throws IOException;
    }

    /** Reads an answer. */
    interface Reading<T> {
        T from(JsonReader json) throws IOException;
    }
}
