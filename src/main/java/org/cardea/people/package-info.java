/** What a person is recognised by, each thing in one way of writing: numbers, addresses and names. Pure. */
package org.cardea.people;
