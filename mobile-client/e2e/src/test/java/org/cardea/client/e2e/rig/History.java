package org.cardea.client.e2e.rig;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every version of every card of a book, the deleted ones included. */
public final class History {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI book;
    private final String token;

    /** @param vcard empty for a deletion */
    public record Version(String uuid, long seq, String vcard) {}

    History(URI server, String token) {
        this.book = server.resolve("/api/v1/books/default/");
        this.token = token;
    }

    public List<Version> versions(Set<String> live) throws IOException, InterruptedException {
        Set<String> cards = new HashSet<>(live);
        for (JsonElement item : get("trash").getAsJsonArray("items")) {
            cards.add(item.getAsJsonObject().get("uuid").getAsString());
        }
        var versions = new ArrayList<Version>();
        for (String card : cards) {
            for (JsonElement item : get("cards/" + card + "/versions").getAsJsonArray("items")) {
                versions.add(version(card, item.getAsJsonObject()));
            }
        }
        return versions;
    }

    private Version version(String card, JsonObject item) throws IOException, InterruptedException {
        long seq = item.get("seq").getAsLong();
        boolean deleted = item.has("deleted") && item.get("deleted").getAsBoolean();
        String vcard = deleted
                ? ""
                : get("cards/" + card + "/versions/" + seq).get("vcard").getAsString();
        return new Version(card, seq, vcard);
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(book.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
