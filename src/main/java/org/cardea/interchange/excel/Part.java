package org.cardea.interchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.cardea.interchange.Source;
import org.cardea.interchange.zip.BoundedZip;
import org.cardea.interchange.zip.Damaged;
import org.cardea.interchange.zip.TooMuch;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** One part of a workbook, found by its path. */
final class Part {
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream part) throws IOException, SAXException, ParserConfigurationException;
    }

    private Part() {}

    /** A document type, by which entities could be made to explode or to read files, is refused. */
    static void parse(InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(new DefaultHandler());
        InputSource bytes = new InputSource(part);
        bytes.setEncoding("UTF-8"); // as every program writes them; others could hide what PartBytes looks for
        reader.parse(bytes);
    }

    /** Empty where the workbook has no such part. */
    static <T> Optional<T> read(Source file, String path, Reading<T> reading) throws IOException, SAXException {
        try (BoundedZip zip = BoundedZip.open(file)) {
            return find(zip, path) ? Optional.of(readWellFormed(zip.entry(), reading)) : Optional.empty();
        } catch (ParserConfigurationException noParser) {
            throw new IllegalStateException(noParser);
        }
    }

    /** Parsers and POI say by an IOException too that a part is malformed; the archive's own failures are told apart. */
    private static <T> T readWellFormed(InputStream part, Reading<T> reading)
            throws Damaged, SAXException, ParserConfigurationException {
        try {
            return reading.read(part);
        } catch (Damaged damaged) {
            throw damaged;
        } catch (IOException malformed) {
            throw new SAXException("the part is malformed");
        }
    }

    /** In an archive that is cut off, what would come after the cut is not there. */
    private static boolean find(BoundedZip zip, String path) throws IOException {
        try {
            for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
                if (name.get().equalsIgnoreCase(path)) {
                    return true;
                }
            }
            return false;
        } catch (TooMuch bomb) {
            throw bomb;
        } catch (Damaged cut) {
            return false;
        }
    }
}
