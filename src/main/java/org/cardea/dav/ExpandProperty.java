package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Names;
import org.cardea.dav.xml.Node;
import org.cardea.dav.xml.XmlWriter;

/** expand-property (RFC 3253 section 3.8): what properties name is told in their place. */
@Singleton
class ExpandProperty {
    private final FindThings things;

    ExpandProperty(FindThings things) {
        this.things = things;
    }

    Answer answer(Call call, Found found, Node report) {
        return Answer.xml(
                Answer.MULTI_STATUS, xml -> xml.element(dav("multistatus"), all -> tell(all, call, found, report)));
    }

    private void tell(XmlWriter xml, Call call, Found found, Node asked) throws IOException {
        List<QName> names = new ArrayList<>();
        Map<QName, Property.Value> expanded = new HashMap<>();
        for (Node property : asked.all(dav("property")).toList()) {
            QName name = new QName(property.attribute("namespace", Names.DAV), property.attribute("name", ""));
            if (name.getLocalPart().isEmpty()) {
                throw Refusal.of(400);
            }
            names.add(name);
            Property known = Properties.ALL.get(name);
            Property.Value value = known == null ? null : known.reading().of(found, call.hrefs());
            if (value instanceof Property.Links links && property.has(dav("property"))) {
                expanded.put(name, inner -> {
                    for (String href : links.hrefs()) {
                        tell(inner, call, things.at(call.at(href)), property);
                    }
                });
            }
        }
        new Multistatus(xml, new Wanted(Wanted.Kind.NAMED, names), call.hrefs(), false).properties(found, expanded);
    }
}
