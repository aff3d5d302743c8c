package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.cardea.shared.LongBody;

/** Files are longer than any other body. */
@Singleton
class UploadBody implements LongBody {
    private static final Pattern PATH = Pattern.compile("/api/v1/books/[^/]+/imports/?");

    private final long limit;

    UploadBody(ImportsConfig limits) {
        this.limit = limits.fileBytes().asLongValue();
    }

    @Override
    public boolean is(String method, String path) {
        return method.equals("POST") && PATH.matcher(path).matches();
    }

    @Override
    public long limit() {
        return limit;
    }
}
