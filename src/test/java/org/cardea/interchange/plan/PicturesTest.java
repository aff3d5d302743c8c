package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.interchange.Warning;
import org.junit.jupiter.api.Test;

/** Pictures that are larger than the ledger takes them. */
class PicturesTest {
    private static final Limits LIMITS = new Limits(262_144, 2_097_152, 4_194_304);
    private static final int WIDTH_IN_HEADER = 16;

    private final FitCard fit = new FitCard(LIMITS);

    @Test
    void largePictureGetsFewerPixels() throws Exception {
        byte[] noise = png(1_600, 1_200);
        FitCard.Fit fitting = fit.fit(card(noise), 7);

        assertThat(noise).hasSizeGreaterThan(LIMITS.photoBytes());
        assertThat(fitting.tooLarge()).isEmpty();
        assertThat(fitting.warnings()).extracting(Warning::code).containsExactly("photo-reduced");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(photo(fitting)));
        assertThat(seen.getWidth()).isEqualTo(1_024);
        assertThat(seen.getHeight()).isEqualTo(768);
        assertThat(photo(fitting)).hasSizeLessThan(LIMITS.photoBytes());
    }

    @Test
    void smallPictureStaysAsItIsToTheByte() throws Exception {
        byte[] small = png(100, 80);
        FitCard.Fit fitting = fit.fit(card(small), 7);

        assertThat(fitting.warnings()).isEmpty();
        assertThat(photo(fitting)).isEqualTo(small);
    }

    @Test
    void whatIsNoPictureIsLeftOutWithAWordAndTheContactTaken() throws Exception {
        byte[] noPicture = new byte[LIMITS.photoBytes() + 1];
        new Random(1).nextBytes(noPicture);
        FitCard.Fit fitting = fit.fit(card(noPicture), 7);

        assertThat(fitting.tooLarge()).isEmpty();
        assertThat(fitting.warnings()).extracting(Warning::code).containsExactly("photo-left-out");
        assertThat(fitting.card().name()).isEqualTo("Ann");
        assertThat(fitting.card().text()).doesNotContain("PHOTO");
    }

    @Test
    void pictureThatClaimsAnAbsurdSizeIsNotUnpacked() throws Exception {
        assertThat(Picture.smaller(claiming(png(100, 80), 200_000, 200_000))).isEmpty();
        assertThat(Picture.smaller(claiming(png(100, 80), Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void pictureThatBreaksOffIsNone() throws Exception {
        byte[] whole = png(1_600, 1_200);
        assertThat(Picture.smaller(java.util.Arrays.copyOf(whole, 40))).isEmpty();
    }

    @Test
    void contactThatIsTooLargeWithoutItsPhotoIsBadAndSaysHowLarge() throws Exception {
        Card card =
                Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\nNOTE:" + "x".repeat(300_000) + "\r\nEND:VCARD\r\n");
        assertThat(fit.fit(card, 7).tooLarge())
                .hasValueSatisfying(why -> assertThat(why).contains("262144"));
    }

    private static byte[] photo(FitCard.Fit fitting) {
        List<byte[]> photos = Photos.split(fitting.card()).photos();
        assertThat(photos).hasSize(1);
        return photos.getFirst();
    }

    private static Card card(byte[] photo) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\nPHOTO:data:image/png;base64,"
                + Base64.getEncoder().encodeToString(photo) + "\r\nEND:VCARD\r\n");
    }

    /** Noise, which does not compress. */
    private static byte[] png(int width, int height) throws IOException {
        Random random = new Random(42);
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                noise.setRGB(x, y, random.nextInt(0x100_0000));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", png);
        return png.toByteArray();
    }

    /** The same with another size in its header, whose checksum is right. */
    private static byte[] claiming(byte[] png, int width, int height) {
        byte[] claiming = png.clone();
        ByteBuffer.wrap(claiming, WIDTH_IN_HEADER, 8).putInt(width).putInt(height);
        CRC32 sum = new CRC32();
        sum.update(claiming, 12, 17);
        ByteBuffer.wrap(claiming, 29, 4).putInt((int) sum.getValue());
        return claiming;
    }
}
