package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.XmlWriter;

/** Writes what things answer, one after another (RFC 4918 section 13). */
final class Multistatus {
    private final XmlWriter xml;
    private final Wanted wanted;
    private final Hrefs hrefs;
    private final boolean minimal;

    /** @param minimal whether what a thing has not is passed over in silence (RFC 7240) */
    Multistatus(XmlWriter xml, Wanted wanted, Hrefs hrefs, boolean minimal) {
        this.xml = xml;
        this.wanted = wanted;
        this.hrefs = hrefs;
        this.minimal = minimal;
    }

    static Answer answer(Call call, Wanted wanted, Writing writing) {
        boolean minimal = call.prefersLittle();
        Answer answer = Answer.xml(
                Answer.MULTI_STATUS,
                xml -> xml.element(
                        dav("multistatus"),
                        inner -> writing.write(new Multistatus(inner, wanted, call.hrefs(), minimal))));
        return minimal ? answer.asPreferred(Call.LITTLE) : answer;
    }

    /** What stands in it. */
    @FunctionalInterface
    interface Writing {
        void write(Multistatus answers) throws IOException;
    }

    Wanted wanted() {
        return wanted;
    }

    XmlWriter xml() {
        return xml;
    }

    void properties(Found found) throws IOException {
        properties(found, Map.of());
    }

    /** @param more what only the report at hand can tell */
    void properties(Found found, Map<QName, Property.Value> more) throws IOException {
        Map<QName, Property.Value> there = new LinkedHashMap<>();
        List<QName> missing = new ArrayList<>();
        for (QName name : wanted.of(found)) {
            Property.Value value = more.containsKey(name) ? more.get(name) : value(found, name);
            if (value != null) {
                there.put(name, value);
            } else if (wanted.kind() == Wanted.Kind.NAMED) {
                missing.add(name);
            }
        }
        xml.element(dav("response"), response -> {
            response.element(dav("href"), found.href());
            if (!there.isEmpty() || missing.isEmpty() || minimal) {
                propstat(there, 200);
            }
            if (!missing.isEmpty() && !minimal) {
                propstat(empty(missing), 404);
            }
        });
    }

    void found(String href, Map<QName, Property.Value> told) throws IOException {
        xml.element(dav("response"), response -> {
            response.element(dav("href"), href);
            propstat(told, 200);
        });
    }

    private Property.Value value(Found found, QName name) {
        Property property = Properties.ALL.get(name);
        Map<String, String> kept = found.notes().kept();
        if (!kept.isEmpty() && (property == null || name.equals(BookProperties.DESCRIPTION))) {
            String said = kept.get(name.toString());
            if (said != null) {
                return new Property.Whole(said);
            }
        }
        return property == null ? null : property.reading().of(found, hrefs);
    }

    static Map<QName, Property.Value> empty(List<QName> names) {
        Map<QName, Property.Value> empty = new LinkedHashMap<>();
        names.forEach(name -> empty.put(name, null));
        return empty;
    }

    private void propstat(Map<QName, Property.Value> properties, int status) throws IOException {
        Map<QName, Property.Value> told =
                wanted.kind() == Wanted.Kind.NAMES ? empty(List.copyOf(properties.keySet())) : properties;
        propstat(xml, told, status, null);
    }

    /** @param condition null where there is none to name */
    static void propstat(XmlWriter xml, Map<QName, Property.Value> properties, int status, QName condition)
            throws IOException {
        xml.element(dav("propstat"), propstat -> {
            propstat.element(dav("prop"), prop -> {
                for (var each : properties.entrySet()) {
                    if (each.getValue() == null) {
                        prop.element(each.getKey());
                    } else if (each.getValue() instanceof Property.Whole whole) {
                        whole.write(prop);
                    } else {
                        prop.element(each.getKey(), each.getValue());
                    }
                }
            });
            status(propstat, status);
            if (condition != null) {
                propstat.element(dav("error"), error -> error.element(condition));
            }
        });
    }

    /** A thing as a whole. */
    void status(String href, int status, QName condition) throws IOException {
        xml.element(dav("response"), response -> {
            response.element(dav("href"), href);
            status(response, status);
            if (condition != null) {
                response.element(dav("error"), error -> error.element(condition));
            }
        });
    }

    private static void status(XmlWriter xml, int status) throws IOException {
        xml.element(dav("status"), "HTTP/1.1 " + status + " " + word(status));
    }

    private static String word(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 424 -> "Failed Dependency";
            case 507 -> "Insufficient Storage";
            default -> "";
        };
    }
}
