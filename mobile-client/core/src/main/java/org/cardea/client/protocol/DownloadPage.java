package org.cardea.client.protocol;

import java.util.List;

/** One page of a download. */
public final class DownloadPage {
    public final List<DownloadItem> items;
    public final String cursor;
    public final boolean more;

    /** The second check: with the last page when it holds an item, else null. */
    public final String digest;

    public DownloadPage(List<DownloadItem> items, String cursor, boolean more, String digest) {
        this.items = List.copyOf(items);
        this.cursor = cursor;
        this.more = more;
        this.digest = digest;
    }
}
