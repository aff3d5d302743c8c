/** The running process and its command line; may use every room, no room imports it. */
package org.cardea.launch;
