package org.cardea;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements in a log of PostgreSQL, and which of them reach past one account. */
final class StatementLog {

    private static final Pattern ENTRY = Pattern.compile("LOG:  (?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern NEW_LINE = Pattern.compile("\n(?!\t)");
    private static final Pattern DATA = Pattern.compile("(select|insert|update|delete|merge|with)\\b.*");
    private static final Pattern ONE_ACCOUNT = Pattern.compile("account_id ?= ?(\\$\\d|'|any ?\\(\\$)");
    private static final Pattern NEW_ROW = Pattern.compile("insert into \\S+ ?\\([^)]*\\baccount_id\\b");

    private StatementLog() {}

    /** Each different one once, in lower case, on one line. */
    static List<String> read(Path log) throws IOException {
        List<String> statements = new ArrayList<>();
        for (String entry : NEW_LINE.split(Files.readString(log, StandardCharsets.UTF_8))) {
            Matcher statement = ENTRY.matcher(entry);
            if (statement.find()) {
                statements.add(statement.group(1).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
            }
        }
        return statements.stream().distinct().toList();
    }

    /** The tables of accounts that the statement reads or writes without naming one account; schema changes and copies aside. */
    static List<String> reachedAcrossAccounts(String statement, Collection<String> owned) {
        boolean harmless = !DATA.matcher(statement).matches()
                || ONE_ACCOUNT.matcher(statement).find()
                || NEW_ROW.matcher(statement).find();
        return harmless
                ? List.of()
                : owned.stream().filter(table -> uses(statement, table)).toList();
    }

    private static boolean uses(String statement, String table) {
        return Pattern.compile("\\b(from|join|into|update|using|,) ?(only )?(public\\.)?" + table + "\\b")
                .matcher(statement)
                .find();
    }
}
