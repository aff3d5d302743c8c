package org.cardea.client.book;

import java.util.ArrayList;
import java.util.List;

/** One logical line of a vCard, split but not interpreted (docs/normal-form.md, section 1). */
final class ContentLine {
    /** Where it stands in the text: physical lines, counted from 0, the last one included. */
    final int first;

    final int last;

    /** As written, empty when there is none. */
    final String group;

    /** In upper case. */
    final String name;

    final List<Parameter> parameters;

    /** As written, escapes included. */
    final String value;

    private ContentLine(int first, int last, String group, String name, List<Parameter> parameters, String value) {
        this.first = first;
        this.last = last;
        this.group = group;
        this.name = name;
        this.parameters = parameters;
        this.value = value;
    }

    /** @param text the line unfolded, standing in the physical lines first to last */
    static ContentLine parse(String text, int first, int last) throws Malformed {
        List<Integer> cuts = cuts(text);
        int colon = cuts.isEmpty() ? -1 : cuts.get(cuts.size() - 1);
        if (colon < 0 || text.charAt(colon) != ':') {
            throw new Malformed(first + 1, "no colon");
        }
        String head = text.substring(0, cuts.get(0));
        int dot = head.lastIndexOf('.');
        String name = Ascii.upper(head.substring(dot + 1).trim());
        if (name.isEmpty()) {
            throw new Malformed(first + 1, "no property name");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            String parameter = text.substring(cuts.get(i) + 1, cuts.get(i + 1));
            if (!parameter.isEmpty()) {
                parameters.add(Parameter.parse(parameter));
            }
        }
        String group = dot < 0 ? "" : head.substring(0, dot).trim();
        return new ContentLine(first, last, group, name, parameters, text.substring(colon + 1));
    }

    /** The places of the semicolons before the parameters and of the colon before the value. */
    private static List<Integer> cuts(String text) {
        List<Integer> cuts = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && !cuts.isEmpty()) {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                cuts.add(i);
                if (c == ':') {
                    break;
                }
            }
        }
        return cuts;
    }

    /** All values of the parameters of this name, in their order. */
    List<String> parameter(String wanted) {
        List<String> values = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.name.equals(wanted)) {
                values.addAll(parameter.values);
            }
        }
        return values;
    }

    boolean quotedPrintable() {
        return encodedAs("quoted-printable");
    }

    boolean encodedAs(String encoding) {
        for (String value : parameter("ENCODING")) {
            if (Ascii.lower(value).equals(encoding)) {
                return true;
            }
        }
        return false;
    }

    /** The value as a person reads it: quoted-printable decoded, escapes undone. */
    String readable() {
        if (!quotedPrintable()) {
            return Text.unescape(value);
        }
        List<String> charset = parameter("CHARSET");
        return Text.unescape(Text.quotedPrintable(value, charset.isEmpty() ? "UTF-8" : charset.get(0)));
    }
}
