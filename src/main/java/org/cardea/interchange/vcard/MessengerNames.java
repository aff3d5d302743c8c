package org.cardea.interchange.vcard;

import java.util.List;
import java.util.Map;

/** Messengers had properties of their own before IMPP (RFC 6350 section 6.4.3). */
final class MessengerNames implements Quirk {
    private static final Map<String, String> SCHEMES = Map.of(
            "X-QQ", "qq",
            "X-MSN", "msnim",
            "X-AIM", "aim",
            "X-ICQ", "icq",
            "X-JABBER", "xmpp",
            "X-YAHOO", "ymsgr",
            "X-SKYPE", "skype",
            "X-SKYPE-USERNAME", "skype",
            "X-GOOGLE-TALK", "gtalk");

    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream().map(MessengerNames::mended).toList();
    }

    private static Line mended(Line line) {
        String scheme = SCHEMES.get(line.name());
        return scheme == null
                ? line
                : line.named("IMPP")
                        .withValue(scheme + ":" + line.value().strip().replaceAll("\\s", "%20"));
    }
}
