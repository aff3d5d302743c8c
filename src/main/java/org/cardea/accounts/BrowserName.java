package org.cardea.accounts;

import java.util.List;
import java.util.Optional;

/** What a person would call the browser that sends a {@code User-Agent}, such as "Firefox on Linux". */
final class BrowserName {

    /** @param mark stands in the header of this one; those before it may have the marks of those after it as well */
    private record Known(String mark, String name) {}

    private static final List<Known> BROWSERS = List.of(
            new Known("Edg", "Edge"),
            new Known("OPR/", "Opera"),
            new Known("SamsungBrowser/", "Samsung Internet"),
            new Known("Firefox/", "Firefox"),
            new Known("FxiOS/", "Firefox"),
            new Known("Chrome/", "Chrome"),
            new Known("CriOS/", "Chrome"),
            new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("Android", "Android"),
            new Known("iPhone", "iPhone"),
            new Known("iPad", "iPad"),
            new Known("Windows", "Windows"),
            new Known("Macintosh", "Mac"),
            new Known("CrOS", "ChromeOS"),
            new Known("Linux", "Linux"));

    private BrowserName() {}

    /** @param userAgent null where there is none */
    static String of(String userAgent) {
        String header = Optional.ofNullable(userAgent).orElse("");
        String browser = find(BROWSERS, header).orElse("Browser");
        return find(SYSTEMS, header).map(system -> browser + " on " + system).orElse(browser);
    }

    private static Optional<String> find(List<Known> all, String header) {
        return all.stream()
                .filter(known -> header.contains(known.mark()))
                .map(Known::name)
                .findFirst();
    }
}
