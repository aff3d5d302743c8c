/** Finds contacts by what people type: parts of names in any script, pinyin, numbers, addresses, notes. */
package org.cardea.contacts.search;
