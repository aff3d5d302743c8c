/** Books opened for looking through: one compact listing each, brought up to date by what changed since. */
package org.cardea.admin.listing;
