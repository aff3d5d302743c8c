/** The running process: its data folder, its own PostgreSQL, its command line; no other room imports it. */
package org.cardea.launch;
