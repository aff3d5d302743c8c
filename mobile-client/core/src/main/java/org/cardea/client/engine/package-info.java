/** Carries plans out: the only room that touches all ports. One run of the engine is one {@code Outcome}. */
package org.cardea.client.engine;
