/** What people write in cells: whole names, dates with parts missing, numbers that a spreadsheet has damaged. */
package org.cardea.interchange.names;
