/** XML as WebDAV speaks it: bounded on its way in, streamed on its way out. Knows nothing of books. */
package org.cardea.dav.xml;
