package org.cardea.client.desktop.folder;

/** Why a file can't be taken for one contact; names nothing of its content. */
final class NotACard extends Exception {
    NotACard(String reason) {
        super(reason);
    }
}
