package org.cardea.interchange.export;

import java.util.List;

/** A dialect of tables: what its columns are and what stands in them. Rows may be made by several threads at once. */
public interface Table {
    List<String> header();

    Written row(Contact contact);
}
