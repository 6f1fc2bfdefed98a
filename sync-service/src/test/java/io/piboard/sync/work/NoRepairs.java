package io.piboard.sync.work;

/** Nobody counts. */
final class NoRepairs implements Repairs {

    @Override
    public void swept(int stickies) {}

    @Override
    public void digested(int stickies) {}
}
