/** The native protocol as JSON over HTTP, by gson's streams and HttpURLConnection, which Android has too. */
package org.cardea.client.wire;
