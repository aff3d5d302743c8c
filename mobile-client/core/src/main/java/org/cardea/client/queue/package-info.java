/** What is to be done survives a crash, one thing at a time, each thing once. */
package org.cardea.client.queue;
