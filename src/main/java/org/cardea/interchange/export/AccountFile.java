package org.cardea.interchange.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.AccountSummary;
import org.cardea.accounts.Caller;
import org.cardea.accounts.DeviceStore;
import org.cardea.accounts.SummarizeAccount;
import org.cardea.activity.Activity;
import org.cardea.activity.Line;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;

/** Settings, devices, names of app passwords and what happened, as JSON; read page by page. */
@Singleton
class AccountFile {
    static final String NAME = "account.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;

    private final SummarizeAccount summarize;
    private final Activity activity;
    private final DeviceStore devices;

    AccountFile(SummarizeAccount summarize, Activity activity, DeviceStore devices) {
        this.summarize = summarize;
        this.activity = activity;
        this.devices = devices;
    }

    /** Leaves the stream open. */
    void write(Caller caller, OutputStream out) throws IOException {
        AccountSummary summary = summarize.of(caller);
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writePOJOField("account", summary);
        json.writeArrayFieldStart("activity");
        activity(caller, json);
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void activity(Caller caller, JsonGenerator json) throws IOException {
        Map<DeviceId, String> names = devices.names(caller.account());
        Optional<UUID> before = Optional.empty();
        List<Line> page;
        do {
            page = activity.list(caller.account(), before, PAGE);
            for (Line line : page) {
                write(line, names, json);
                before = Optional.of(line.id());
            }
        } while (page.size() == PAGE);
    }

    private static void write(Line line, Map<DeviceId, String> names, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", new ServerTime(line.at()).toString());
        json.writeStringField("kind", line.kind().toString());
        json.writeStringField("device", names.get(line.device()));
        json.writeStringField("book", line.book() == null ? null : line.book().toString());
        json.writeNumberField("count", line.count());
        json.writePOJOField("details", line.details());
        json.writeEndObject();
    }
}
