package org.cardea.interchange.plan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures with fewer pixels. Decoding never holds more than a few megabytes, whatever size a picture claims. */
final class Picture {
    private static final long MOST_PIXELS = 100_000_000;
    private static final int SIDE = 1024;

    private Picture() {}

    /** A JPEG of at most 1024 by 1024, or empty where the bytes are no picture or one of absurd size. */
    static Optional<byte[]> smaller(byte[] bytes) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return smaller(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            // the decoders of the JDK answer broken bytes with any unchecked exception
            return Optional.empty();
        }
    }

    private static Optional<byte[]> smaller(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(every, every, 0, 0);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        boolean written = ImageIO.write(scaled(reader.read(0, some)), "jpeg", jpeg);
        return written ? Optional.of(jpeg.toByteArray()) : Optional.empty();
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double by = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * by));
        int height = Math.max(1, (int) (picture.getHeight() * by));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return scaled;
    }
}
