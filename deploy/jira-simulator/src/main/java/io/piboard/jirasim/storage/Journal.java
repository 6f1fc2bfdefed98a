package io.piboard.jirasim.storage;

import java.util.List;

/** Where changes go before anybody hears of them. */
public interface Journal extends AutoCloseable {

    /** Everything kept from earlier runs, in order. */
    List<StoredChange> replay();

    /** Whether anything is kept at all: changes need not be written down otherwise. */
    default boolean keeps() {
        return true;
    }

    /** Returns when the changes would survive the death of this process. */
    void append(List<StoredChange> changes);

    @Override
    default void close() {}

    /** Keeps nothing: a site that is born anew at each start. */
    static Journal none() {
        return new Journal() {
            @Override
            public List<StoredChange> replay() {
                return List.of();
            }

            @Override
            public boolean keeps() {
                return false;
            }

            @Override
            public void append(List<StoredChange> changes) {}
        };
    }
}
