/**
 * What a contact is, as text that is never paraphrased, and where its rows are; knows nothing of sync.
 */
package org.cardea.contacts;
