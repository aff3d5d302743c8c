/** The values every room speaks in, each checking itself at birth, and what all stores and doors run on; imports no room. */
package org.cardea.shared;
