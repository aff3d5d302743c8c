/**
 * vCards as programs and telephones write them: many in one file, of all versions, with the faults of each. Every
 * fault that is known has a class of its own, and {@link org.cardea.interchange.vcard.Quirk#ALL} lists them.
 */
package org.cardea.interchange.vcard;
