package org.cardea.accounts;

import java.time.Instant;
import java.util.List;
import org.cardea.shared.ServerTime;

/** All that an account holds beside its books, without any secret, in words for its owner. */
public record AccountSummary(
        String account,
        String login,
        String role,
        String createdAt,
        Settings settings,
        List<Device> devices,
        List<AppPassword> appPasswords) {

    /** @param retentionDays how long what was replaced or deleted is kept */
    public record Settings(
            String region, String language, String nameOrder, long retentionDays, boolean secondFactor) {}

    /** A linked one. */
    public record Device(String device, String name, String kind, String linkedAt, String lastSeen) {
        static Device of(DeviceStore.View view) {
            return new Device(
                    view.device().toString(),
                    view.name(),
                    view.kind().toString(),
                    time(view.linkedAt()),
                    time(view.lastSeen()));
        }
    }

    /** Its name, not the password. */
    public record AppPassword(String name, String client, String createdAt) {
        static AppPassword of(DeviceStore.View view) {
            return new AppPassword(
                    view.name(), view.client().orElse(DavClient.OTHER).toString(), time(view.linkedAt()));
        }
    }

    static AccountSummary of(ReadMe.Me me, List<DeviceStore.View> devices, List<DeviceStore.View> appPasswords) {
        Account account = me.account();
        return new AccountSummary(
                account.id().toString(),
                account.login().text(),
                account.role().toString(),
                time(account.createdAt()),
                new Settings(
                        account.settings().region(),
                        account.settings().language().toString(),
                        account.settings().nameOrder().toString(),
                        me.retentionDays(),
                        me.secondFactor()),
                devices.stream().map(Device::of).toList(),
                appPasswords.stream().map(AppPassword::of).toList());
    }

    private static String time(Instant instant) {
        return new ServerTime(instant).toString();
    }
}
