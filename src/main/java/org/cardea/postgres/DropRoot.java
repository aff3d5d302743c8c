package org.cardea.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root; here are the words before a command that make it run as somebody else. */
final class DropRoot {
    private static final int NOBODY = 65534;

    private DropRoot() {}

    /**
     * Returns an empty list for a normal user. For root: a prefix under which the folder can be written, having given the
     * folder away where that is the only way.
     */
    static List<String> prefixFor(Path folder) throws IOException, InterruptedException {
        if (owner(Path.of("/proc/self")) != 0) {
            return List.of();
        }
        var unshare = List.of("unshare", "-U");
        if (works(unshare, folder)) {
            return unshare;
        }
        var user = owner(folder) == 0 ? NOBODY : owner(folder);
        Command.in(folder, List.of("chown", "-R", user + ":" + user))
                .and(folder)
                .mustRun();
        var setpriv = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        if (works(setpriv, folder)) {
            return setpriv;
        }
        throw new Refused("PostgreSQL must not run as root, and neither unshare nor setpriv lets another user write to "
                + folder + "; start Cardea as a normal user");
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean works(List<String> prefix, Path folder) throws InterruptedException {
        try {
            return Command.in(folder, prefix)
                    .and("sh", "-c", "[ \"$(id -u)\" != 0 ] && [ -w \"$0\" ]", folder)
                    .succeeds();
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
