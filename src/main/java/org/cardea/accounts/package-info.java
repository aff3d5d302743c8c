/** Who is calling and what they may do: nothing touches a book without a grant, and only the gate makes one. */
package org.cardea.accounts;
