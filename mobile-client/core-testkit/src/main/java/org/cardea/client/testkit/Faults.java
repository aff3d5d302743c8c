package org.cardea.client.testkit;

import java.util.Random;
import org.cardea.client.ports.Unreachable;

/** Decides where things go wrong. Asked before and after every call that leaves the engine. */
public interface Faults {
    Faults NONE = (call, done) -> {};

    /** @param done false: the call has not had its effect yet; true: it has, and its answer may get lost */
    void at(String call, boolean done);

    /** Loses requests and answers, and kills the process, each with the probability given. */
    static Faults random(Random random, double lost, double crash) {
        return (call, done) -> {
            double dice = random.nextDouble();
            if (dice < crash) {
                throw new Crash(call + (done ? " done" : ""));
            }
            if (dice < crash + lost && call.startsWith("server")) {
                throw new Unreachable(call + (done ? ": answer lost" : ": request lost"), null);
            }
        };
    }

    /** Kills the process at the n-th place it is asked about, counted from 1. */
    static Faults crashAt(int place) {
        int[] count = {0};
        return (call, done) -> {
            if (++count[0] == place) {
                throw new Crash(call + (done ? " done" : ""));
            }
        };
    }
}
