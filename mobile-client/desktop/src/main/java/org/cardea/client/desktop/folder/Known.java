package org.cardea.client.desktop.folder;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/**
 * What the last look found under a file name.
 *
 * @param id null as long as the file has no UUID
 */
record Known(FileState state, CardId id, ContentHash hash) {}
