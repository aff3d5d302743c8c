/** Decides, and does nothing: pure functions from what was agreed, what is here and what is there to a plan. */
package org.cardea.client.reconcile;
