/** Everything into one file under a passphrase, and back; reads the catalogue and never what the rows mean. */
package org.cardea.backup;
