package org.cardea.launch.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture of nobody: five by five fields, the left half mirrored to the right. */
final class Portrait {
    private static final int FIELDS = 5;
    private static final int FIELD = 24;

    private Portrait() {}

    static byte[] png(Random random) {
        var image = new BufferedImage(FIELDS * FIELD, FIELDS * FIELD, BufferedImage.TYPE_INT_RGB);
        var colour = Color.getHSBColor(random.nextFloat(), 0.6f, 0.75f);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xF4F1EA));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(colour);
        for (var at = 0; at < FIELDS * (FIELDS + 1) / 2; at++) {
            if (random.nextBoolean()) {
                var column = at / FIELDS;
                var row = at % FIELDS * FIELD;
                graphics.fillRect(column * FIELD, row, FIELD, FIELD);
                graphics.fillRect((FIELDS - 1 - column) * FIELD, row, FIELD, FIELD);
            }
        }
        graphics.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
