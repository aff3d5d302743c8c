/** What people's address books look like: vCards as the programs of the world write them, about people who do not exist. */
package org.cardea.client.e2e.cards;
