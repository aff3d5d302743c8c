package org.cardea.launch;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Refused;

/** The way in from the command line. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        try {
            new StartService(dataFolder()).run();
        } catch (Refused refused) {
            System.err.println("cardea: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static DataFolder dataFolder() {
        return new DataFolder(Path.of(System.getenv().getOrDefault("CARDEA_DATA", "data")));
    }
}
