/** The linked folder's state on disk: one private SQLite file per link. */
package org.cardea.client.desktop.store;
