package org.cardea.dav.push;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where messages may go. Whoever subscribes names the address, so it must not lead to what only this machine or its
 * neighbours can reach: by https, to addresses of the public internet, and to the very address that was looked at.
 */
@Singleton
class Destination {
    private static final int FIRST_GLOBAL = 0x20;

    private final List<String> allowed;

    Destination(PushConfig config) {
        this.allowed = config.allow().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** As far as can be told without a look-up. */
    boolean admits(Receiver receiver) {
        if (allowed.contains(receiver.host())) {
            return receiver.encryptedOnItsWay() || receiver.place().getScheme().equalsIgnoreCase("http");
        }
        return receiver.encryptedOnItsWay() && isName(receiver.host());
    }

    /** A bare address is no push service of the public internet, however it is written. */
    private static boolean isName(String host) {
        boolean lettersAtTheEnd = host.matches(".*\\.[a-z][a-z0-9-]*\\.?");
        return lettersAtTheEnd && !host.endsWith(".local") && !host.endsWith(".internal") && !host.contains(":");
    }

    /** Looks the host up; empty where it leads nowhere, or where one must not go. */
    Optional<InetAddress> of(Receiver receiver) {
        try {
            Predicate<InetAddress> fit = allowed.contains(receiver.host()) ? any -> true : Destination::isPublic;
            return admits(receiver)
                    ? Arrays.stream(InetAddress.getAllByName(receiver.host()))
                            .filter(fit)
                            .findFirst()
                    : Optional.empty();
        } catch (UnknownHostException nowhere) {
            return Optional.empty();
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Without those of the registry of special addresses (RFC 6890) and multicast. */
    private static boolean isPublic4(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        int third = address[2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Of what is given out today (2000::/3), without what carries older addresses in it and without examples. */
    private static boolean isPublic6(byte[] address) {
        int first = (address[0] & 0xFF) << 8 | address[1] & 0xFF;
        int second = (address[2] & 0xFF) << 8 | address[3] & 0xFF;
        boolean global = (address[0] & 0xE0) == FIRST_GLOBAL;
        boolean special =
                first == 0x2001 && (second < 0x0200 || second == 0x0DB8) || first == 0x2002 || first == 0x3FFF;
        return global && !special;
    }
}
