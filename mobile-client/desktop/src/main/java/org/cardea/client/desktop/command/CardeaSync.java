package org.cardea.client.desktop.command;

import java.io.IOException;
import org.cardea.client.ports.DbBroken;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.Unreachable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The way in. */
@Command(
        name = "cardea-sync",
        description = "Keeps a folder of .vcf files equal with your address book on a Cardea server.",
        subcommands = {
            LinkCommand.class,
            UnlinkCommand.class,
            CodeCommand.class,
            SyncCommand.class,
            WatchCommand.class,
            StatusCommand.class,
            LogCommand.class,
            ResolveCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            ExportCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = CardeaSync.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, in step",
            "1:failed; the message says what has to be done",
            "2:wrong command line",
            "3:not now (server unreachable or busy); run again",
            "4:done, but for what needs a look: see status and resolve, or the file of rows left",
            "5:another cardea-sync is at work on this folder",
            "6:not linked, or no longer",
            "7:nothing was imported: the draft waits for your word (--yes)",
        })
public final class CardeaSync {
    private CardeaSync() {}

    /** As the build wrote it into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cardea-sync " + CardeaSync.class.getPackage().getImplementationVersion()};
        }
    }

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CardeaSync())
                .setExecutionExceptionHandler((exception, command, parsed) -> fail(exception, command));
    }

    private static int fail(Exception exception, CommandLine command) throws Exception {
        int exit = exitOf(exception);
        command.getErr().println("cardea-sync: " + Terminal.plain(exception.getMessage()));
        return exit;
    }

    /** @throws Exception what nobody foresaw goes on, with its trace */
    private static int exitOf(Exception exception) throws Exception {
        if (exception instanceof Stop stop) {
            return stop.exit;
        }
        if (exception instanceof Unreachable) {
            return Exit.TRY_LATER;
        }
        if (exception instanceof Refused refused) {
            return exitOf(refused);
        }
        if (exception instanceof IOException
                || exception instanceof DbBroken
                || exception instanceof SystemBookUnavailable) {
            return Exit.FAILED;
        }
        throw exception;
    }

    private static int exitOf(Refused refused) {
        if (refused.is("unauthorized")) {
            return Exit.NOT_LINKED;
        }
        return refused.status == 429 || refused.status == 503 ? Exit.TRY_LATER : Exit.FAILED;
    }
}
