/** The messages of docs/protocol.md as values; how they are written down is the matter of {@code wire}. */
package org.cardea.client.protocol;
