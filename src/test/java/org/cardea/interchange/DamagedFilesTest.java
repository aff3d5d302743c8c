package org.cardea.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;

/** Whatever happens to a file on its way, reading it ends, and every person it gives is a card. */
class DamagedFilesTest {
    private static final int TRIES = 200;

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                "google-new-utf8.csv",
                "outlook-zh-cn-gb18030.csv",
                "office-big5.csv",
                "thunderbird-windows-1252.csv",
                "google-old-utf16le-without-bom.csv",
                "office-damaged-numbers.csv");
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.of(
                "android-2.1.vcf",
                "android-2.1-custom.vcf",
                "old-phone-gbk-without-charset.vcf",
                "agent-2.1.vcf",
                "agent-3.0.vcf",
                "icloud-3.0-labels.vcf",
                "nextcloud-3.0-photos.vcf",
                "sogo-list.vcf");
    }

    @Provide
    Arbitrary<String> containers() {
        return Arbitraries.of("excel-office.xlsx", "excel-numbers-and-dates.xlsx", "zip-of-several.zip");
    }

    @Property(tries = TRIES)
    void damagedTextIsRead(@ForAll("texts") String sample, @ForAll("damages") List<Damage> damages) throws Exception {
        read(sample, damages);
    }

    @Property(tries = TRIES)
    void damagedCardsAreRead(@ForAll("cards") String sample, @ForAll("damages") List<Damage> damages) throws Exception {
        read(sample, damages);
    }

    @Property(tries = TRIES)
    void damagedContainersAreRead(@ForAll("containers") String sample, @ForAll("damages") List<Damage> damages)
            throws Exception {
        read(sample, damages);
    }

    @Property(tries = TRIES)
    void anyBytesAreRead(@ForAll byte[] bytes) throws Exception {
        check("any.csv", bytes);
        check("any.vcf", bytes);
        check("any.xls", bytes);
    }

    /** @param at where, in 65,536ths of the file */
    record Damage(int at, Kind kind, byte with) {
        enum Kind {
            CHANGE,
            REMOVE,
            CUT
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 0xFFFF),
                        Arbitraries.of(Damage.Kind.class),
                        Arbitraries.bytes())
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static void read(String sample, List<Damage> damages) throws IOException, Malformed {
        byte[] bytes = Files.readAllBytes(Path.of("import-samples", sample));
        for (Damage damage : damages) {
            bytes = damaged(bytes, damage);
        }
        check(sample, bytes);
    }

    private static byte[] damaged(byte[] bytes, Damage damage) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = (int) ((long) damage.at() * bytes.length >> 16);
        byte[] copy = bytes.clone();
        switch (damage.kind()) {
            case CHANGE -> copy[at] = damage.with();
            case REMOVE -> {
                System.arraycopy(bytes, at + 1, copy, at, bytes.length - at - 1);
                copy = Arrays.copyOf(copy, copy.length - 1);
            }
            case CUT -> copy = Arrays.copyOf(copy, at);
        }
        return copy;
    }

    private static void check(String name, byte[] bytes) throws IOException, Malformed {
        try {
            for (Item.Person person : Reading.of(Source.of(name, bytes)).people()) {
                assertThat(Card.read(person.vcard()).uid()).isPresent();
                assertThat(Card.read(person.vcard()).name()).isNotBlank();
            }
        } catch (Refused refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }
}
