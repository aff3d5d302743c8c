/**
 * What becomes of each person of a file. Pure: cards in, decisions out; knows neither the ledger nor requests. The walk is find (who is
 * it?), aim (where to, by the settings), settle (what to write, with the stored card in hand), and at its end the groups.
 */
package org.cardea.interchange.plan;
