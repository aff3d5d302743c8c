/** A folder of .vcf files as the system's address book: nobody else's file is ever lost, and no fault counts as a deletion. */
package org.cardea.client.desktop.folder;
