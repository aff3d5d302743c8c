/** How names are read, sorted and found, in any script. Its tables were made from ICU's; a test compares them. */
package org.cardea.contacts.names;
