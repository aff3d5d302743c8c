/**
 * An import from the upload of its file to its undoing. What is under way lies in the database, sealed: a worker takes one import at a
 * time by a lease, and whoever takes it next goes on where the last one was.
 */
package org.cardea.interchange.job;
