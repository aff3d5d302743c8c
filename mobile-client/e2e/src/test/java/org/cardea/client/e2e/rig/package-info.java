/** Starts, feeds, kills and asks the processes the tests are about. */
package org.cardea.client.e2e.rig;
