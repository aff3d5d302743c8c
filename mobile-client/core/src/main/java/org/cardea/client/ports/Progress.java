package org.cardea.client.ports;

/** Hears how far a long work has come. */
public interface Progress {
    Progress SILENT = (stage, done, total) -> {};

    /** What is being counted. */
    enum Stage {
        DOWNLOAD,
        COMPARE,
        UPLOAD,
        WRITE
    }

    /** @param total 0 when not known */
    void at(Stage stage, int done, int total);
}
