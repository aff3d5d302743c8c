package org.cardea.dav.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 4918 section 4.3: what has to be kept of a value. */
class FragmentsTest {

    private static List<String> of(String set) throws Unreadable {
        String body =
                "<d:propertyupdate xmlns:d=\"DAV:\" xmlns:o=\"urn:o\"><d:set>" + set + "</d:set></d:propertyupdate>";
        return Fragments.of(body.getBytes(UTF_8));
    }

    @Test
    void valueStandsByItself() throws Unreadable {
        assertThat(of("<d:prop><o:a o:b='1 &lt; \"2\"'>x &amp; <c xmlns='urn:c'/> y</o:a></d:prop>"))
                .containsExactly(
                        "<o:a xmlns:o=\"urn:o\" o:b=\"1 &lt; &quot;2&quot;\">x &amp; <c xmlns=\"urn:c\"></c> y</o:a>");
    }

    @Test
    void languageComesDownFromAbove() throws Unreadable {
        assertThat(of("<d:prop xml:lang='de'><a xmlns='urn:a'/><b xmlns='urn:b' xml:lang='fr'><c/></b></d:prop>"))
                .containsExactly(
                        "<a xmlns=\"urn:a\" xml:lang=\"de\"></a>",
                        "<b xmlns=\"urn:b\" xml:lang=\"fr\"><c xmlns=\"urn:b\"></c></b>");
    }

    @Test
    void withoutNamespaceIsSaidSo() throws Unreadable {
        assertThat(of("<d:prop><a>1</a></d:prop><d:prop><b/></d:prop>"))
                .containsExactly("<a xmlns=\"\">1</a>", "<b xmlns=\"\"></b>");
    }

    @Test
    void brokenIsRefused() {
        assertThatThrownBy(() -> of("<d:prop>")).isInstanceOf(Unreadable.class);
    }
}
