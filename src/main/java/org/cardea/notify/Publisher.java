package org.cardea.notify;

import jakarta.inject.Singleton;

@Singleton
public class Publisher {
    public void publish(BookReached reached) {}
}
