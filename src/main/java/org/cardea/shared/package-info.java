/** The values every room speaks in, each checking itself at birth; imports no room. */
package org.cardea.shared;
