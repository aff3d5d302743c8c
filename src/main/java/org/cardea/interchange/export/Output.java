package org.cardea.interchange.export;

import java.io.Closeable;
import java.io.IOException;

/** Where contacts and groups go, and in which form. */
interface Output extends Closeable {
    /** Makes the file whole. Closed before that, it stays a piece. */
    void finish() throws IOException;

    /** Called by several threads at once. */
    Written make(Contact contact);

    void contact(Contact contact, Written written) throws IOException;

    /** After all contacts. */
    void group(Contact group, Written written) throws IOException;
}
