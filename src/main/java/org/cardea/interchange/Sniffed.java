package org.cardea.interchange;

import java.util.List;

/**
 * What is known of a file before it is read.
 *
 * @param dialect such as {@code google-new}, {@code outlook-zh-cn}; empty where nothing matched
 * @param charset its Java name; empty for workbooks
 * @param separator one character; empty where there is none
 * @param headerRow counted from 1; 0 where there is none
 */
public record Sniffed(
        Kind kind, String dialect, String charset, String separator, int headerRow, List<Column> columns) {}
