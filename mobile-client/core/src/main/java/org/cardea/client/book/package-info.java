/** What a card is and says: values and pure functions, written from docs/normal-form.md; imports no other room. */
package org.cardea.client.book;
