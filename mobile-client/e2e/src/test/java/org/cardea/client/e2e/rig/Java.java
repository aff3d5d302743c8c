package org.cardea.client.e2e.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs run by the JDK that runs the tests. */
final class Java {
    private Java() {}

    static ProcessBuilder jar(Path jar, List<String> flags, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** What the build says lies there. */
    static Path packaged(String property) {
        return Path.of(System.getProperty(property)).normalize();
    }
}
