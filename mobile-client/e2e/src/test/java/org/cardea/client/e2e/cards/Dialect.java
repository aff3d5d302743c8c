package org.cardea.client.e2e.cards;

import static org.cardea.client.e2e.cards.CardText.escaped;
import static org.cardea.client.e2e.cards.CardText.semicolonsEscaped;
import static org.cardea.client.e2e.cards.CardText.upper;

/** How a program writes a person down. */
public enum Dialect {
    ICLOUD {
        @Override
        public String write(Person who) {
            return CardText.version("3.0")
                    .line("PRODID:-//Apple Inc.//iCloud Web Address Book 2422B17//EN")
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()) + ";;;")
                    .line("FN:" + escaped(who.fullName()))
                    .line("ORG:" + escaped(who.organisation()) + ";")
                    .line("TEL;type=CELL;type=VOICE;type=pref:" + who.mobile())
                    .line("item1.TEL:" + who.home())
                    .line("item1.X-ABLabel:Ferienhaus")
                    .line("item2.EMAIL;type=INTERNET;type=pref:" + who.mail())
                    .line("item2.X-ABLabel:_$!<Other>!$_")
                    .line("item3.ADR;type=HOME:;;" + escaped(who.street()) + ";" + who.city() + ";;;")
                    .line("item3.X-ABADR:ch")
                    .line("BDAY;X-APPLE-OMIT-YEAR=1604:1604" + who.birthday().substring(4))
                    .line("NOTE:" + escaped(who.note()).replace(":", "\\:"))
                    .bytes("PHOTO;ENCODING=b;TYPE=JPEG", who.picture())
                    .uid(upper(who.uuid()))
                    .end();
        }
    },
    ANDROID_2_1 {
        @Override
        public String write(Person who) {
            return CardText.version("2.1")
                    .quoted("N", semicolonsEscaped(who.family()) + ";" + semicolonsEscaped(who.given()) + ";;;")
                    .quoted("FN", who.fullName())
                    .line("TEL;CELL;PREF:" + who.mobile())
                    .line("TEL;HOME:" + who.home())
                    .line("EMAIL;HOME:" + who.mail())
                    .quoted("ADR;HOME", ";;" + semicolonsEscaped(who.street()) + ";" + who.city() + ";;;")
                    .quoted("NOTE", who.note())
                    .quoted("X-ANDROID-CUSTOM", "vnd.android.cursor.item/nickname;" + who.given() + ";1;;;;;;;;;;;;;")
                    .bytesWithEmptyLine("PHOTO;ENCODING=BASE64;JPEG", who.picture())
                    .line("BDAY:" + who.birthday())
                    .end();
        }
    },
    GOOGLE {
        @Override
        public String write(Person who) {
            return CardText.version("3.0")
                    .line("FN:" + escaped(who.fullName()))
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()) + ";;;")
                    .line("EMAIL;TYPE=INTERNET:" + who.mail())
                    .line("TEL;TYPE=CELL:" + who.mobile())
                    .line("item1.TEL:" + who.home())
                    .line("item1.X-ABLabel:Chalet " + who.number())
                    .line("ORG:" + escaped(who.organisation()))
                    .line("CATEGORIES:myContacts,starred")
                    .line("NOTE:" + escaped(who.note()))
                    .line("PHOTO:https://pictures.example/" + who.uuid())
                    .uid("default/" + Long.toHexString(who.uuid().getMostSignificantBits()))
                    .end();
        }
    },
    NEXTCLOUD {
        @Override
        public String write(Person who) {
            return CardText.version("4.0")
                    .line("PRODID:-//Sabre//Sabre VObject 4.5.6//EN")
                    .uid("urn:uuid:" + who.uuid())
                    .line("FN:" + escaped(who.fullName()))
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()) + ";;;")
                    .line("TEL;TYPE=\"HOME,VOICE\":" + who.home())
                    .line("EMAIL;TYPE=HOME:" + who.mail())
                    .line("X-SOCIALPROFILE;TYPE=MASTODON:@p" + who.number() + "@social.example")
                    .line("PHOTO;VALUE=URI:")
                    .line("CATEGORIES:Nachbarn,Chor")
                    .line("BDAY:" + who.birthday().replace("-", ""))
                    .line("REV;VALUE=DATE-AND-OR-TIME:20260101T120000Z")
                    .end();
        }
    },
    OUTLOOK {
        @Override
        public String write(Person who) {
            return CardText.version("2.1")
                    .quoted("N;LANGUAGE=de", semicolonsEscaped(who.family()) + ";" + semicolonsEscaped(who.given()))
                    .quoted("FN", who.fullName())
                    .quoted("ORG", semicolonsEscaped(who.organisation()) + ";Takelage")
                    .quoted("TITLE", who.title())
                    .line("TEL;WORK;VOICE:" + who.home())
                    .line("TEL;CELL;VOICE:" + who.mobile())
                    .quoted("LABEL;WORK;PREF", who.street() + "\n" + who.city())
                    .line("X-MS-OL-DEFAULT-POSTAL-ADDRESS:2")
                    .line("EMAIL;PREF;INTERNET:" + who.mail())
                    .bytesWithEmptyLine("PHOTO;TYPE=JPEG;ENCODING=BASE64", who.picture())
                    .line("X-MS-OL-DESIGN;CHARSET=utf-8:<card ver=\"1.0\" layout=\"left\"><fld name=\"name\"/></card>")
                    .line("REV:20260606T060606Z")
                    .end();
        }
    },
    XIAOMI {
        @Override
        public String write(Person who) {
            return CardText.version("2.1")
                    .quoted("N", ";" + semicolonsEscaped(who.fullName()) + ";;;")
                    .quoted("FN", who.fullName())
                    .line("TEL;CELL:" + who.mobile().replace(" ", ""))
                    .line("X-QQ:5550" + who.number())
                    .quoted("NOTE", who.note())
                    .end();
        }
    },
    THUNDERBIRD {
        @Override
        public String write(Person who) {
            return CardText.version("4.0")
                    .line("EMAIL;PREF=1:" + who.mail())
                    .line("FN:" + escaped(who.fullName()))
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()) + ";;;")
                    .line("TEL;VALUE=TEXT;TYPE=cell:" + who.mobile())
                    .line("BDAY;VALUE=DATE:--" + who.birthday().substring(5).replace("-", ""))
                    .line("NOTE;VALUE=TEXT:" + escaped(who.note()))
                    .line("X-CUSTOM1;VALUE=TEXT:Bratsche")
                    .uid(who.uuid().toString())
                    .end();
        }
    },
    SOGO {
        @Override
        public String write(Person who) {
            return CardText.version("3.0")
                    .uid("5D4C-61A0B800-%X-2F3A4B00".formatted(who.number()))
                    .line("CLASS:PUBLIC")
                    .line("PROFILE:VCARD")
                    .line("FN:" + escaped(who.fullName()))
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()))
                    .line("TEL;TYPE=work:" + who.home())
                    .line("EMAIL;TYPE=work:" + who.mail())
                    .line("X-MOZILLA-HTML:FALSE")
                    .line("URL:")
                    .end();
        }
    },
    DAVX5 {
        @Override
        public String write(Person who) {
            return CardText.version("3.0")
                    .line("PRODID:+//IDN bitfire.at//DAVx5/4.4.3-ose ez-vcard/0.12.1")
                    .uid(who.uuid().toString())
                    .line("FN:" + escaped(who.fullName()))
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()) + ";;;")
                    .line("davdroid1.TEL:" + who.mobile())
                    .line("davdroid1.X-ABLabel:Segelklub")
                    .bytes("PHOTO;ENCODING=b;TYPE=JPEG", who.picture())
                    .line("REV:20260505T050505Z")
                    .end();
        }
    },
    EVOLUTION {
        @Override
        public String write(Person who) {
            return CardText.unixVersion("3.0")
                    .uid("pas-id-%016X".formatted(who.uuid().getMostSignificantBits()))
                    .line("X-EVOLUTION-FILE-AS:" + escaped(who.family() + ", " + who.given()))
                    .line("FN:" + escaped(who.fullName()))
                    .line("N:" + escaped(who.family()) + ";" + escaped(who.given()) + ";;;")
                    .line("TEL;TYPE=HOME,VOICE;X-EVOLUTION-UI-SLOT=1;X-EVOLUTION-E164=\"+12125550,\":" + who.home())
                    .line("EMAIL;TYPE=HOME;X-EVOLUTION-UI-SLOT=1:" + who.mail())
                    .line("NOTE:" + escaped(who.note()))
                    .line("REV:2026-07-07T07:07:07Z(1)")
                    .end();
        }
    };

    /** The card's text, with this program's version, folding, encodings and quirks. */
    public abstract String write(Person who);
}
