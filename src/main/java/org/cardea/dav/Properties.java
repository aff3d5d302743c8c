package org.cardea.dav;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** All properties there are. */
final class Properties {
    static final Map<QName, Property> ALL = new LinkedHashMap<>();

    static {
        Stream.of(
                        ResourceProperties.ALL,
                        BookProperties.ALL,
                        SyncProperties.ALL,
                        PrincipalProperties.ALL,
                        AccessProperties.ALL,
                        PushProperties.ALL)
                .flatMap(List::stream)
                .forEach(property -> ALL.put(property.name(), property));
    }

    private Properties() {}
}
