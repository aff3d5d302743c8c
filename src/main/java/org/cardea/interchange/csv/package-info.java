/** Tables as text with separators. The only sub-room that knows FastCSV. */
package org.cardea.interchange.csv;
