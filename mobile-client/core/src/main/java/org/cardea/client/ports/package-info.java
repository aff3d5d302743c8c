/** What a platform brings: its address book, a database, a line to the server, a source of wake-ups. Time is java.time.Clock. */
package org.cardea.client.ports;
