package org.cardea.client.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One parameter of a content line; bare ones of vCard 2.1 have got their name (docs/normal-form.md, 2.3). */
final class Parameter {
    /** In upper case. */
    final String name;

    /** Without quotes, in their order. */
    final List<String> values;

    private Parameter(String name, List<String> values) {
        this.name = name;
        this.values = values;
    }

    static Parameter parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return isEncoding(text)
                    ? new Parameter("ENCODING", Collections.singletonList(text))
                    : new Parameter("TYPE", split(text, true));
        }
        String name = Ascii.upper(text.substring(0, equals));
        return new Parameter(name, split(text.substring(equals + 1), name.equals("TYPE")));
    }

    private static boolean isEncoding(String bare) {
        String word = Ascii.upper(bare);
        return word.equals("QUOTED-PRINTABLE") || word.equals("BASE64") || word.equals("B");
    }

    private static List<String> split(String text, boolean insideQuotes) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && (insideQuotes || !quoted)) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
