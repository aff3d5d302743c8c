/**
 * Files in, files out. A door: it imports inward and nobody imports it, but {@code dav} its vCards; each file library is known only to its own
 * sub-room (csv, excel, vcard, text, zip), and what they share is text: vCard 4.0.
 */
package org.cardea.interchange;
