package org.cardea.dav;

import java.util.List;

/** What programs ask by CardDAV, one of each kind. */
final class RealRequests {
    static final String NS =
            " xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\" xmlns:p=\"https://bitfire.at/webdav-push\"";

    private RealRequests() {}

    static List<RawRequest> of(DavClient phone) {
        String book = phone.book();
        String xml = "Content-Type: application/xml; charset=utf-8\r\nDepth: 1\r\n";
        String prop = "<d:prop><d:getetag/><d:displayname/><d:resourcetype/><c:address-data version=\"3.0\">"
                + "<c:prop name=\"FN\"/></c:address-data></d:prop>";
        return List.of(
                RawRequest.of("PROPFIND", book, xml, "<d:propfind" + NS + ">" + prop + "</d:propfind>"),
                RawRequest.of(
                        "PROPFIND",
                        phone.home(),
                        xml,
                        "<d:propfind" + NS + "><d:allprop/><d:include><d:owner/></d:include></d:propfind>"),
                RawRequest.of("PROPFIND", "/dav/", xml, "<d:propfind" + NS + "><d:propname/></d:propfind>"),
                RawRequest.of(
                        "PROPPATCH",
                        book,
                        xml,
                        "<d:propertyupdate" + NS + "><d:set><d:prop><d:displayname>N</d:displayname>"
                                + "<c:addressbook-description>D</c:addressbook-description></d:prop></d:set><d:remove><d:prop>"
                                + "<d:x/></d:prop></d:remove></d:propertyupdate>"),
                RawRequest.of(
                        "REPORT",
                        book,
                        xml,
                        "<d:sync-collection" + NS + "><d:sync-token/><d:sync-level>1</d:sync-level>"
                                + "<d:limit><d:nresults>2</d:nresults></d:limit>" + prop + "</d:sync-collection>"),
                RawRequest.of(
                        "REPORT",
                        book,
                        xml,
                        "<c:addressbook-multiget" + NS + ">" + prop + "<d:href>" + book + "a.vcf</d:href><d:href>"
                                + book + "b.vcf</d:href></c:addressbook-multiget>"),
                RawRequest.of(
                        "REPORT",
                        book,
                        xml,
                        "<c:addressbook-query" + NS + ">" + prop + "<c:filter test=\"anyof\">"
                                + "<c:prop-filter name=\"EMAIL\" test=\"allof\"><c:text-match collation=\"i;unicode-casemap\""
                                + " match-type=\"contains\" negate-condition=\"no\">ada</c:text-match><c:param-filter name=\"TYPE\">"
                                + "<c:text-match>home</c:text-match></c:param-filter></c:prop-filter><c:prop-filter name=\"TEL\">"
                                + "<c:is-not-defined/></c:prop-filter></c:filter><c:limit><c:nresults>5</c:nresults></c:limit>"
                                + "</c:addressbook-query>"),
                RawRequest.of(
                        "REPORT",
                        phone.principal(),
                        xml,
                        "<d:expand-property" + NS + "><d:property name=\"current-user-principal\">"
                                + "<d:property name=\"displayname\" namespace=\"DAV:\"/></d:property></d:expand-property>"),
                RawRequest.of(
                        "REPORT",
                        phone.principal(),
                        xml,
                        "<d:principal-property-search" + NS + "><d:property-search><d:prop>"
                                + "<d:displayname/></d:prop><d:match>a</d:match></d:property-search>" + prop
                                + "</d:principal-property-search>"),
                RawRequest.of(
                        "MKCOL",
                        phone.home() + "m/",
                        xml,
                        "<d:mkcol" + NS + "><d:set><d:prop><d:resourcetype><d:collection/>"
                                + "<c:addressbook/></d:resourcetype><d:displayname>M</d:displayname></d:prop></d:set></d:mkcol>"),
                RawRequest.of(
                        "POST",
                        book,
                        xml,
                        "<p:push-register" + NS + "><p:subscription><p:web-push-subscription><p:push-resource>"
                                + "https://push.example.invalid/x</p:push-resource><p:subscription-public-key type=\"p256dh\">BCVxsr7N"
                                + "</p:subscription-public-key><p:auth-secret>BTBZ</p:auth-secret></p:web-push-subscription>"
                                + "</p:subscription><p:trigger><p:content-update><d:depth>1</d:depth></p:content-update></p:trigger>"
                                + "<p:expires>Wed, 20 Dec 2030 10:03:31 GMT</p:expires></p:push-register>"),
                RawRequest.of(
                        "PUT",
                        book + "f.vcf",
                        "Content-Type: text/vcard\r\n",
                        DavClient.card3(
                                "f",
                                "Fritz",
                                "item1.TEL;TYPE=CELL:+49\r\nitem1.X-ABLabel:_$!<Other>!$_\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\nBDAY:2000-01-01\r\n")),
                RawRequest.of(
                        "PUT",
                        book + "g.vcf",
                        "Content-Type: text/vcard; version=4.0\r\n",
                        DavClient.card4(
                                "g", "G", "KIND:group\r\nMEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af\r\n")),
                RawRequest.of("DELETE", book + "f.vcf", "If-Match: *\r\n", ""),
                RawRequest.of("GET", book + "a.vcf", "Accept: text/vcard; version=4.0\r\n", ""),
                RawRequest.of(
                        "POST",
                        book,
                        "Content-Type: text/vcard\r\nPrefer: return=representation\r\n",
                        DavClient.card4("p", "P", "CATEGORIES:a,b\\,c\r\n")),
                RawRequest.of(
                        "COPY", book + "a.vcf", "Destination: " + phone.home() + "m/a.vcf\r\nOverwrite: T\r\n", ""),
                RawRequest.of(
                        "ACL",
                        book,
                        xml,
                        "<d:acl" + NS + "><d:ace><d:principal><d:all/></d:principal><d:grant>"
                                + "<d:privilege><d:read/></d:privilege></d:grant></d:ace></d:acl>"),
                RawRequest.of("OPTIONS", book, "", ""),
                RawRequest.of("MOVE", book + "a.vcf", "Destination: " + phone.home() + "m/a.vcf\r\n", ""));
    }
}
