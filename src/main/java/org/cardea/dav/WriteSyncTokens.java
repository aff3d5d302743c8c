package org.cardea.dav;

import jakarta.inject.Singleton;
import org.cardea.accounts.GroupForm;
import org.cardea.dav.push.SyncTokens;
import org.cardea.sync.Cursor;

/** Messages name the same tokens as answers. */
@Singleton
class WriteSyncTokens implements SyncTokens {

    @Override
    public String at(Cursor cursor, GroupForm groups) {
        return GroupView.token(groups, cursor);
    }
}
