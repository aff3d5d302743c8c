package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cardea.client.ports.Db;
import org.cardea.client.ports.DbBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do. A subclass opens an empty one. */
public abstract class DbContract {
    private Db db;

    protected abstract Db open();

    @BeforeEach
    void openWithATable() {
        db = open();
        db.exec("create table t (k text primary key, n integer, b blob)");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<String> keys() {
        return db.query("select k from t order by k", row -> row.text(0));
    }

    @Test
    void execCountsTheRowsItChanged() {
        assertThat(db.exec("insert into t (k, n) values (?, ?)", "a", 1L)).isEqualTo(1);
        db.exec("insert into t (k, n) values (?, ?)", "b", 2);
        assertThat(db.exec("update t set n = n + 1")).isEqualTo(2);
        assertThat(db.exec("delete from t where k = ?", "none")).isZero();
    }

    @Test
    void queryReadsTextNumbersAndNulls() {
        db.exec("insert into t (k, n) values (?, ?)", "日本 \"'; 👩‍🚀", Long.MAX_VALUE);
        db.exec("insert into t (k, n, b) values (?, ?, ?)", "z", null, new byte[] {1, 2});
        assertThat(db.query("select k, n from t order by n desc", row -> row.text(0) + row.number(1)))
                .containsExactly("日本 \"'; 👩‍🚀" + Long.MAX_VALUE, "z0");
        assertThat(db.query("select n from t where n is null", row -> String.valueOf(row.text(0))))
                .containsExactly("null");
        assertThat(db.query("select length(b) from t where k = ?", row -> row.number(0), "z"))
                .containsExactly(2L);
    }

    @Test
    void transactionIsAllOrNothing() {
        RuntimeException stop = new RuntimeException("stop");
        assertThatThrownBy(() -> db.transaction(() -> {
                    db.exec("insert into t (k) values ('a')");
                    throw stop;
                }))
                .isSameAs(stop);
        assertThat(keys()).isEmpty();
        assertThat(db.<Integer>transaction(() -> db.exec("insert into t (k) values ('b')")))
                .isEqualTo(1);
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void innerTransactionJoinsTheOuterOne() {
        assertThatThrownBy(() -> db.transaction(() -> {
                    db.transaction(() -> db.exec("insert into t (k) values ('a')"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void brokenStatementIsNamedSo() {
        assertThatThrownBy(() -> db.exec("insert into nowhere values (1)")).isInstanceOf(DbBroken.class);
        assertThatThrownBy(() -> db.query("select", row -> 1)).isInstanceOf(DbBroken.class);
        db.exec("insert into t (k) values ('a')");
        assertThatThrownBy(() -> db.exec("insert into t (k) values ('a')")).isInstanceOf(DbBroken.class);
        assertThat(keys()).containsExactly("a");
    }
}
