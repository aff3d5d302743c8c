package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;

/** Adds a device to an account: by login and password, or by a code that a linked device shows. */
@Singleton
public final class LinkDevice {

    static final Duration CODE_LIVES = Duration.ofMinutes(10);

    private static final int MOST_DEVICES = 50;

    private final Clock clock;
    private final Throttle throttle;
    private final EnterByLogin enter;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final LinkCodeStore codes;
    private final Activity activity;

    public LinkDevice(
            Clock clock,
            Throttle throttle,
            EnterByLogin enter,
            AccountStore accounts,
            DeviceStore devices,
            LinkCodeStore codes,
            Activity activity) {
        this.clock = clock;
        this.throttle = throttle;
        this.enter = enter;
        this.accounts = accounts;
        this.devices = devices;
        this.codes = codes;
        this.activity = activity;
    }

    /** A code and until when it can be used. */
    record Offer(Code code, Instant expiresAt) {}

    Offer offer(AccountId account) {
        Instant now = clock.instant();
        Offer offer = new Offer(Code.fresh(Code.LINK), now.plus(CODE_LIVES));
        QuarkusTransaction.requiringNew().run(() -> {
            codes.removeExpired(now);
            codes.add(offer.code(), account, offer.expiresAt());
        });
        return offer;
    }

    Linked byCode(String typed, NewDevice device, Address address) {
        var tries = Throttle.Subject.ofCode("link", address);
        throttle.enter(tries);
        Code code = Code.read(typed, Code.LINK).orElseThrow(LinkDevice::codeInvalid);
        Linked linked = QuarkusTransaction.requiringNew().call(() -> {
            AccountId account = codes.take(code, clock.instant()).orElseThrow(LinkDevice::codeInvalid);
            return link(account, device).orElseThrow(LinkDevice::codeInvalid);
        });
        throttle.forgive(tries);
        return linked;
    }

    Linked byLogin(Credentials credentials, NewDevice device, Address address) {
        return enter.enter(credentials, address, account -> add(account, device));
    }

    /** Empty where the account was closed meanwhile. The lock keeps two devices from both being the fiftieth. */
    private Optional<Linked> link(AccountId account, NewDevice device) {
        return accounts.lock(account) ? Optional.of(add(account, device)) : Optional.empty();
    }

    private Linked add(AccountId account, NewDevice device) {
        if (devices.countLinked(account, Access.BEARER) >= MOST_DEVICES) {
            throw Problem.of("device-limit", 409, "An account has at most 50 devices")
                    .detail("Revoke one first.");
        }
        Token token = Token.fresh(account);
        Linked linked = new Linked(token, account, devices.add(device, token, clock.instant()));
        activity.note(Happening.of(account, Kind.DEVICE_LINKED).by(linked.device()));
        return linked;
    }

    private static Problem codeInvalid() {
        return Problem.of("link-code-invalid", 403, "This code is not valid, or no longer");
    }
}
