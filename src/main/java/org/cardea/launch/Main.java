package org.cardea.launch;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Refused;

/** The way in from the command line. */
@QuarkusMain
public class Main {
    private static final String HELP = """
            ./cardea                 serve http://localhost:8080 on its own PostgreSQL
            ./cardea --demo          the same, with a demo account to look around in
            ./cardea backup FILE     everything, keys included, into one file under a passphrase; the service may run
            ./cardea restore FILE    the way back; what is there is moved aside
            ./cardea help            this text

            CARDEA_DATA              the data folder (./data)
            CARDEA_PORT, CARDEA_HOST where to listen (8080, localhost)
            CARDEA_TLS_CERT, CARDEA_TLS_KEY
                                     speak https by this certificate and key (PEM), at CARDEA_TLS_PORT (8443)
            CARDEA_DB_URL            a PostgreSQL to use instead of the embedded one, jdbc:postgresql://host:5432/name,
                                     with CARDEA_DB_USER and CARDEA_DB_PASSWORD
            CARDEA_BACKUP_PASSPHRASE for backup and restore without a terminal
            docs/running.md has the rest.""";

    public static void main(String... args) {
        try {
            run(List.of(args), new DataFolder(Path.of(System.getenv().getOrDefault("CARDEA_DATA", "data"))));
        } catch (Refused refused) {
            System.err.println("cardea: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> words, DataFolder folder) {
        var verb = words.isEmpty() ? "" : words.get(0);
        switch (verb) {
            case "", Serve.DEMO -> new StartService(folder).run(verb);
            case "backup" -> new KeepBackups(folder).backup(fileNamed(words));
            case "restore" -> new KeepBackups(folder).restore(fileNamed(words));
            case "help", "--help", "-h" -> System.out.println(HELP);
            default -> throw new Refused("no such command: " + verb + "; see ./cardea help");
        }
    }

    private static Path fileNamed(List<String> words) {
        if (words.size() != 2) {
            throw new Refused("name one file: ./cardea " + words.get(0) + " FILE");
        }
        return Path.of(words.get(1));
    }
}
