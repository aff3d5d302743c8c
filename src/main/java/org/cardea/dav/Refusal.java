package org.cardea.dav;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Names;
import org.cardea.dav.xml.XmlWriter;

/** Why something is not done, in WebDAV's words (RFC 4918 section 16); names nothing that is not the caller's. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient XmlWriter.Content condition;

    private Refusal(int status, XmlWriter.Content condition) {
        super("refused: " + status, null, false, false);
        this.status = status;
        this.condition = condition;
    }

    static Refusal of(int status) {
        return new Refusal(status, null);
    }

    /** @param condition the one that was not met */
    static Refusal of(int status, QName condition) {
        return new Refusal(status, xml -> xml.element(condition));
    }

    static Refusal forbidden(QName condition) {
        return of(403, condition);
    }

    /** @param words for who sits before the program: there are some that show what stands in an error */
    static Refusal saying(int status, List<QName> conditions, String words) {
        return new Refusal(status, xml -> {
            for (QName condition : conditions) {
                xml.element(condition);
            }
            xml.element(Names.dav("responsedescription"), words);
        });
    }

    static Refusal notFound() {
        return of(404);
    }

    /** A condition that names the resource it speaks of. */
    static Refusal about(int status, QName condition, String href) {
        return new Refusal(status, xml -> xml.element(condition, inner -> inner.element(Names.dav("href"), href)));
    }

    int status() {
        return status;
    }

    Answer answer() {
        return condition == null ? Answer.of(status) : Answer.xml(status, this::write);
    }

    private void write(XmlWriter xml) throws IOException {
        xml.element(Names.dav("error"), condition);
    }
}
