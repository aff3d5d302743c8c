/** What a contact is: text that is never paraphrased. Pure: knows nothing of rows, sync or requests. */
package org.cardea.contacts;
