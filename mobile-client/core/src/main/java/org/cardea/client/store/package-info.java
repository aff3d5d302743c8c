/** The client's own memory: plain SQL on the {@code Db} port, one small store per table; knows nothing of the network. */
package org.cardea.client.store;
