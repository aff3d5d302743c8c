/** Contracts for those who implement a port, and fakes that lose answers, repeat requests and crash on demand. */
package org.cardea.client.testkit;
