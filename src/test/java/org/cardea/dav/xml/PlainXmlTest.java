package org.cardea.dav.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it reads, it reads as the parser does. */
class PlainXmlTest {
    private static final String SYNC = """
            <?xml version="1.0" encoding="utf-8"?>
            <d:sync-collection xmlns:d="DAV:" xmlns:c='urn:ietf:params:xml:ns:carddav'>
              <d:sync-token>urn:x:1</d:sync-token>
              <d:prop><d:getetag /><c:address-data content-type="text/vcard" version="4.0"/></d:prop>
            </d:sync-collection>
            """;

    @Test
    void usualRequestIsRead() throws Unreadable {
        assertThat(PlainXml.read(SYNC.getBytes(UTF_8))).isNotNull().isEqualTo(XmlReader.parsed(SYNC.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<a",
                "<a>",
                "<a></b>",
                "<a>&amp;</a>",
                "<a>ä</a>",
                "<a><!-- --></a>",
                "<a><![CDATA[x]]></a>",
                "<!DOCTYPE a><a/>",
                "<a x=\"1\"y=\"2\"/>",
                "<a x=\"1\" x=\"2\"/>",
                "<a x='&lt;'/>",
                "<d:a/>",
                "<a xmlns:d=\"\"/>",
                "<a/><b/>",
                " <?xml version=\"1.0\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"latin1\"?><a/>",
                "<a>\r\n</a>",
                "<a>]]></a>",
                "<a::b/>",
                "<-a/>"
            })
    void everythingElseIsLeftToTheParser(String other) {
        assertThat(PlainXml.read(other.getBytes(UTF_8))).isNull();
    }

    @Property(tries = 20_000)
    void whatIsReadIsReadAsTheParserReadsIt(@ForAll("pieces") List<String> pieces) throws Unreadable {
        byte[] bytes = String.join("", pieces).getBytes(UTF_8);
        Node plain = PlainXml.read(bytes);
        if (plain != null) {
            assertThat(plain).isEqualTo(XmlReader.parsed(bytes));
        }
    }

    @Property
    void treesAreReadAsTheParserReadsThem(@ForAll("trees") String tree) throws Unreadable {
        byte[] bytes = tree.getBytes(UTF_8);
        assertThat(PlainXml.read(bytes)).isNotNull().isEqualTo(XmlReader.parsed(bytes));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "<a>",
                        "</a>",
                        "<a",
                        "/>",
                        ">",
                        " x=\"1\"",
                        " x='2'",
                        "y=\"\"",
                        " ",
                        "\n",
                        "text",
                        "<d:b>",
                        "</d:b>",
                        "<d:b xmlns:d=\"DAV:\">",
                        " xmlns=\"u\"",
                        " xmlns:d='v'",
                        "&",
                        "]",
                        "]]>",
                        ":",
                        "\t",
                        "<!",
                        "é",
                        "=",
                        "<?xml version=\"1.0\"?>")
                .list()
                .ofMaxSize(12)
                .map(pieces -> pieces);
    }

    @Provide
    Arbitrary<String> trees() {
        Arbitrary<String> text = Arbitraries.strings().withChars("ab 1:/%-\n\t").ofMaxLength(6);
        Arbitrary<String> leaf = text.map(inside -> "<d:leaf>" + inside + "</d:leaf>");
        Arbitrary<String> tree = Arbitraries.lazyOf(
                () -> leaf,
                () -> text.map(value ->
                        "<e xmlns=\"urn:" + value.strip().replace("\n", "").replace("\t", "") + "x\" v=\""
                                + value.replace("\n", "").replace("\t", "") + "\"/>"),
                () -> nodes().list().ofMaxSize(3).map(inner -> "<d:node>" + String.join("\n", inner) + "</d:node>"));
        return tree.map(inside -> "<d:root xmlns:d=\"DAV:\">" + inside + "</d:root>");
    }

    private static Arbitrary<String> nodes() {
        Arbitrary<String> leaf = Arbitraries.of("<d:a/>", "<d:b>x</d:b>", "<c xmlns='y'>z</c>");
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        leaf, inner.list().ofMaxSize(3).map(all -> "<d:n>" + String.join(" ", all) + "</d:n>")),
                0,
                4);
    }
}
