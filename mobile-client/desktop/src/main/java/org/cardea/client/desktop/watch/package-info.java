/** Wakes and runs: what changes on either side is on the other within two seconds, and a look in between misses nothing. */
package org.cardea.client.desktop.watch;
