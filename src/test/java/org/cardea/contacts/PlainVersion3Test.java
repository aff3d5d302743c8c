package org.cardea.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is converted here is converted as the library does it. */
class PlainVersion3Test {
    private static final List<String> NAMES = List.of(
            "FN",
            "TITLE",
            "ROLE",
            "NOTE",
            "UID",
            "URL",
            "EMAIL",
            "TEL",
            "N",
            "ADR",
            "ORG",
            "NICKNAME",
            "BDAY",
            "PHOTO",
            "X-ABLabel",
            "X-PHONETIC-FIRST-NAME",
            "X-ABShowAs",
            "X-ABADR",
            "REV",
            "CATEGORIES",
            "PRODID",
            "X-OTHER",
            "VERSION");
    private static final List<String> GROUPS = List.of("", "", "", "x.y.", "item1.", "Item2.", "a-b.");
    private static final List<String> PARAMETERS = List.of(
            "",
            "",
            "",
            ";TYPE=HOME",
            ";TYPE=home,voice",
            ";TYPE=CELL,VOICE",
            ";TYPE=pref",
            ";TYPE=HOME,home",
            ";type=WORK",
            ";TYPE=HOME;TYPE=PREF",
            ";type=INTERNET;type=HOME;type=pref",
            ";Type=cell,pref,voice",
            ";type=pref;type=PREF",
            ";type=HOME;PREF=1",
            ";ENCODING=b;TYPE=JPEG",
            ";TYPE=PNG;ENCODING=B",
            ";VALUE=uri",
            ";TYPE=GIF;ENCODING=b",
            ";ENCODING=b;TYPE=jpeg",
            ";CHARSET=UTF-8",
            ";LANGUAGE=de",
            ";TYPE=INTERNET,X");
    private static final List<String> VALUES = List.of(
            "Ann",
            "王 伟",
            "M\u00fcller;Ann;;;",
            ";;Weg 1\\, hinten;K\u00f6ln;;50667;DE",
            "a@example.org",
            "+49 221 1234",
            "tel:+49",
            "https://example.org/a?b=c#d",
            "https://example.org/a;b",
            "one\\ntwo\\, three\\; four\\\\",
            "one\\Ntwo",
            "a, b",
            "a,b c,d\\,e",
            ",a,",
            "Uni;",
            ";Abt\\; x;",
            "-//Apple Inc.//iPhone OS 18.5//EN",
            "2024-07-28T08:00:00Z",
            "2024-07-28T08:00:00.5Z",
            "2024-07-28T08:00:00+01:00",
            "2024-02-31T25:00:00Z",
            "20240728T080000Z",
            "2024-07-28",
            "a;b",
            "a\\b",
            " padded ",
            "",
            "1980-02-03",
            "1980-02-30",
            "19800203",
            "--02-03",
            "iVBORw==",
            "iVBORx==",
            "iVBORw0=",
            "iVBORw1=",
            "iVBORw0",
            "iVBO=Rw=",
            "====",
            "A===",
            "iVBORw0K",
            "/9j/4AAQ",
            "_$!<HomePage>!$_",
            "a:b",
            "{x}",
            "tab\there",
            "\u00a0nbsp",
            "x\u0001y",
            "3.0",
            "\uD83D\uDE00 smile",
            "urn:uuid:0190a000-0000-7000-8000-000000000001",
            "M;A;B,C;;",
            ";;;;",
            "%20^n^'");

    @Test
    void cardsAreConvertedAsTheLibraryConvertsThem() throws Malformed {
        Random random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            String text = card(random);
            var here = PlainVersion3.of(ContentLines.read(text));
            if (here.isPresent()) {
                plain++;
                assertThat(ContentLines.write(here.get())).as(text).isEqualTo(ContentLines.write(Version4.of(text)));
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    private static String card(Random random) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCARD", "VERSION:3.0"));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            lines.add(one(GROUPS, random) + one(NAMES, random) + one(PARAMETERS, random) + ":" + one(VALUES, random));
        }
        lines.add("END:VCARD");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void whatProgramsWriteIsPlain() throws Malformed {
        assertThat(PlainVersion3.of(ContentLines.read("""
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Apple Inc.//iPhone OS 18.5//EN
                UID:0190a000-0000-7000-8000-000000000001
                FN:Ann M\u00fcller
                N:M\u00fcller;Ann;;;
                ORG:Kegelverein;
                CATEGORIES:Freunde,Kegeln
                REV:2024-07-28T08:00:00Z
                item1.TEL;type=CELL;type=VOICE;type=pref:+49 221 1234
                item1.X-ABLabel:Kegeln
                EMAIL;TYPE=INTERNET,HOME:ann@example.org
                ADR;TYPE=HOME:;;Weg 1;K\u00f6ln;;50667;DE
                BDAY:1980-02-03
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AA=
                NOTE:Zeile eins\\nZeile zwei
                END:VCARD
                """))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VERSION:2.1",
                "VERSION:3.0\r\nVERSION:3.0",
                "FN:x",
                "VERSION:3.0\r\nSORT-STRING:x",
                "VERSION:3.0\r\nLABEL:x"
            })
    void whatTakesMoreIsLeftToTheLibrary(String lines) throws Malformed {
        assertThat(PlainVersion3.of(ContentLines.read("BEGIN:VCARD\r\n" + lines + "\r\nEND:VCARD\r\n")))
                .isEmpty();
    }
}
