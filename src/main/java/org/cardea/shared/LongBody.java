package org.cardea.shared;

/** A call whose body may be longer than others; whoever answers it reads it piece by piece and counts. */
public interface LongBody {

    boolean is(String method, String path);

    /** In bytes. */
    long limit();
}
