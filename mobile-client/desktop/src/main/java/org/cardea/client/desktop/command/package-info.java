/** What a person or a script says to {@code cardea-sync} and hears back; every rule is elsewhere. */
package org.cardea.client.desktop.command;
