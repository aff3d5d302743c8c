package org.cardea.dav.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a request.
 *
 * @param attributes by their local names
 * @param text what stands in it outside of its children
 */
public record Node(QName name, Map<String, String> attributes, List<Node> children, String text) {

    public boolean is(QName other) {
        return name.equals(other);
    }

    public Stream<Node> all(QName child) {
        return children.stream().filter(each -> each.is(child));
    }

    public Optional<Node> first(QName child) {
        return all(child).findFirst();
    }

    public boolean has(QName child) {
        return first(child).isPresent();
    }

    public String attribute(String local, String otherwise) {
        return attributes.getOrDefault(local, otherwise);
    }
}
