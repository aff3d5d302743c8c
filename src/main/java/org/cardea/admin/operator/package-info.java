/** What the operator of the service sees and does: counts, sizes, times and logins of all accounts, and never a contact. */
package org.cardea.admin.operator;
