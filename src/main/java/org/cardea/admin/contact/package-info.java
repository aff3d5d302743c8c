/** The contacts of a book as JSON, one by one and many at once; every edit is a change like that of any device. */
package org.cardea.admin.contact;
