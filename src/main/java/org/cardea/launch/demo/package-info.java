/** A book full of made-up people, filled in through the service's own interface as any client would. */
package org.cardea.launch.demo;
