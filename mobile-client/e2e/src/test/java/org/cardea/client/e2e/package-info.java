/** The whole house from outside: the packaged service and cardea-sync as processes, and nothing of theirs inside this one but the client's core. */
package org.cardea.client.e2e;
