package org.cardea.client.e2e.cards;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pictures that decode. */
final class Picture {
    private static final int EDGE = 40;

    private Picture() {}

    /** A disc on grey, about 1 KiB. */
    static byte[] jpeg(Random random) {
        var image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        int colour = random.nextInt(0x1000000);
        for (int y = 0; y < EDGE; y++) {
            for (int x = 0; x < EDGE; x++) {
                image.setRGB(x, y, Math.hypot(x - EDGE / 2.0, y - EDGE / 2.0) < EDGE / 3.0 ? colour : 0xEEEEEE);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
