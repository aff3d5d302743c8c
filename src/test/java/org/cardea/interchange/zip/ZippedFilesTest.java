package org.cardea.interchange.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.Test;

class ZippedFilesTest {
    private static final byte[] CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n".getBytes();

    @Test
    void tightlyPackedArchiveIsNotUnpackedToItsEnd() throws Exception {
        Source bomb = archive(zip -> {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        });
        try {
            assertThat(Reading.of(bomb).people()).isEmpty();
        } catch (Refused | IOException bounded) {
            assertThat(bounded.getMessage()).isNotBlank();
        }
    }

    @Test
    void tooManyFilesEndTheReading() throws Exception {
        Source many = archive(zip -> {
            for (int i = 0; i < 5_001; i++) {
                zip.putNextEntry(new ZipEntry(i + (i == 0 ? ".vcf" : ".png")));
                zip.write(CARD);
            }
        });
        Reading reading = Reading.of(many);

        assertThat(reading.people()).hasSize(1);
        assertThat(reading.broken()).singleElement();
    }

    @Test
    void archiveInAnArchiveStaysClosed() throws Exception {
        Source inner = archive(zip -> {
            zip.putNextEntry(new ZipEntry("a.vcf"));
            zip.write(CARD);
        });
        Source outer = archive(zip -> {
            zip.putNextEntry(new ZipEntry("b.vcf"));
            zip.write(CARD);
            zip.putNextEntry(new ZipEntry("inner.csv"));
            inner.open().transferTo(zip);
        });
        Reading reading = Reading.of(outer);

        assertThat(reading.people()).hasSize(1);
        assertThat(reading.bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.cells()).containsExactly("inner.csv"));
    }

    @Test
    void everyFileInsideIsNamedBeforeItsPeople() throws Exception {
        Source two = archive(zip -> {
            zip.putNextEntry(new ZipEntry("a.vcf"));
            zip.write(CARD);
            zip.putNextEntry(new ZipEntry("b.vcf"));
            zip.write(CARD);
        });
        assertThat(Reading.of(two).items())
                .extracting(item -> item instanceof Item.Within within ? within.name() : "person")
                .containsExactly("a.vcf", "person", "b.vcf", "person");
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static Source archive(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            filling.fill(zip);
        }
        return Source.of("people.zip", bytes.toByteArray());
    }
}
