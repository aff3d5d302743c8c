/** The data folder and the PostgreSQL in it or outside; knows nothing of what is stored and imports no room. */
package org.cardea.postgres;
