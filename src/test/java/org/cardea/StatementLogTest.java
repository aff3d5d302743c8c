package org.cardea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementLogTest {

    private static final List<String> OWNED = List.of("book", "device");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from book",
                "select account_id from book where book_id = $1",
                "update device set last_seen = $1",
                "delete from book where book_id = $1",
                "select 1 from login l join device d on d.account_id = l.account_id",
                "insert into device (device_id) values ($1)",
                "with b as (select * from public.book) select * from b"
            })
    void reachingAcrossAccountsIsSeen(String statement) {
        assertThat(StatementLog.reachedAcrossAccounts(statement, OWNED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from book where account_id = $1 and book_id = $2",
                "update device d1_0 set last_seen=$1 where d1_0.account_id = $2",
                "insert into device (device_id,account_id) values ($1,$2)",
                "select account_id from login where login=$1",
                "select * from bookshelf",
                "copy book to stdout",
                "create table book (account_id uuid)",
                "commit"
            })
    void whatKeepsToOneAccountOrNoneIsFine(String statement) {
        assertThat(StatementLog.reachedAcrossAccounts(statement, OWNED)).isEmpty();
    }

    @Test
    void statementsOfSeveralLinesAreReadAsOne(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("postgres.log");
        Files.writeString(log, """
                2026-11-21 09:40:49.055 UTC [7] LOG:  statement: BEGIN
                2026-11-21 09:40:49.055 UTC [7] LOG:  execute S_1/C_2: SELECT 1
                \tFROM book
                \tWHERE a = 'x: y'
                2026-11-21 09:40:49.055 UTC [7] LOG:  execute <unnamed>: select 2
                2026-11-21 09:40:49.055 UTC [7] LOG:  shutting down
                """);
        assertThat(StatementLog.read(log)).containsExactly("begin", "select 1 from book where a = 'x: y'", "select 2");
    }
}
