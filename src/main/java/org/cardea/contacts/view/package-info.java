/** A card in the words of people: what it says as fields and items, and edits of these that touch no other line. */
package org.cardea.contacts.view;
