import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does with a service what programs do all day, so that what the JVM learns of it goes into the cache the next starts
 * begin with: {@code java Rehearse.java address login password}. Needs an account that may be spoilt.
 */
class Rehearse {
    private static final int PROGRAMS = 8;
    private static final int CARDS = 2_000;
    private static final int POLLS = 8_000;
    private static final int DOWNLOADS = 8;
    private static final int EDITS = 400;
    private static final int PAGE = 200;
    private static final int PICTURE_BYTES = 20_000;
    private static final int PICTURE_EVERY = 20;
    private static final String NAMESPACES = " xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\"";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(1);
    private final URI service;
    private String authorization;
    private String book;

    Rehearse(URI service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        new Rehearse(URI.create(arguments[0])).as(arguments[1], arguments[2]);
    }

    private void as(String login, String password) throws Exception {
        String linked = send("POST", "/api/v1/login", """
                {"login":"%s","password":"%s","device":{"name":"rehearsal","kind":"other"}}""".formatted(login, password));
        authorization = "Bearer " + field("token", linked);
        book = "/dav/me/books/" + field("account", linked) + "/";
        String made = send("POST", "/api/v1/me/app-passwords", "{\"name\":\"rehearsal\",\"client\":\"other\"}");
        String pair = login + ":" + field("password", made);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        together(IntStream.range(0, CARDS).<Callable<String>>mapToObj(i -> () -> put(i, "Card " + i, "If-None-Match", "*")));
        List<String> names = List.of();
        for (int i = 0; i < DOWNLOADS; i++) {
            names = downloaded();
        }
        String token = token(sync(""));
        together(IntStream.range(0, POLLS).<Callable<String>>mapToObj(i -> () -> sync(token)));
        edit(token, names);
    }

    private List<String> downloaded() throws Exception {
        List<String> names = all("<[a-z:]*href>([^<]*\\.vcf)<", sync(""));
        for (int from = 0; from < names.size(); from += PAGE) {
            multiget(names.subList(from, Math.min(names.size(), from + PAGE)));
        }
        multiget(names);
        return names;
    }

    private void edit(String since, List<String> names) throws Exception {
        String token = since;
        for (int i = 0; i < EDITS; i++) {
            put(i, "Edited " + i);
            String news = sync(token);
            multiget(all("<[a-z:]*href>([^<]*\\.vcf)<", news));
            token = token(news);
        }
        for (String name : names.subList(0, Math.min(names.size(), EDITS))) {
            send("GET", name, "");
        }
        send("PROPFIND", book, "<propfind" + NAMESPACES + "><prop><getetag/></prop></propfind>", "Depth", "1");
        for (int i = 0; i < EDITS; i++) {
            send("DELETE", book + name(i), "");
        }
    }

    private void together(Stream<Callable<String>> requests) throws Exception {
        try (var programs = Executors.newFixedThreadPool(PROGRAMS)) {
            for (var answer : programs.invokeAll(requests.toList())) {
                answer.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("Not answered", failed.getCause());
        }
    }

    private static String name(int number) {
        return "rehearsal-" + number + ".vcf";
    }

    private String put(int number, String called, String... condition) throws Exception {
        String card = """
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Rehearsal//EN
                UID:rehearsal-%d
                FN:%s 李娜
                N:%s;李娜;;;
                TEL;TYPE=CELL:+49 171 %d
                EMAIL;TYPE=WORK:person%d@example.org
                ADR;TYPE=HOME:;;Straße %d;Köln;;50667;Deutschland
                ORG:Firma;Abteilung
                %sEND:VCARD
                """.formatted(number, called, called, number, number, number, picture(number));
        return send("PUT", book + name(number), card.replace("\n", "\r\n"), condition);
    }

    private synchronized String picture(int number) {
        if (number % PICTURE_EVERY != 0) {
            return "";
        }
        byte[] bytes = new byte[PICTURE_BYTES];
        random.nextBytes(bytes);
        return "PHOTO;ENCODING=b;TYPE=JPEG:" + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private String sync(String token) throws Exception {
        return send(
                "REPORT",
                book,
                "<sync-collection" + NAMESPACES + "><sync-token>" + token
                        + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
    }

    private void multiget(List<String> hrefs) throws Exception {
        StringBuilder body = new StringBuilder(
                "<C:addressbook-multiget" + NAMESPACES + "><prop><getetag/><C:address-data/></prop>");
        hrefs.forEach(href -> body.append("<href>").append(href).append("</href>"));
        send("REPORT", book, body.append("</C:addressbook-multiget>").toString());
    }

    private static String type(String method, String path) {
        return path.startsWith("/api/") ? "application/json" : method.equals("PUT") ? "text/vcard" : "application/xml";
    }

    private static String token(String sync) {
        return all("sync-token>([^<]+)</", sync).getLast();
    }

    private static String field(String name, String json) {
        return all("\"" + name + "\":\"([^\"]*)\"", json).getFirst();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
    }

    private String send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        request.header("Content-Type", type(method, path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " is answered " + answer.statusCode());
        }
        return answer.body();
    }
}
