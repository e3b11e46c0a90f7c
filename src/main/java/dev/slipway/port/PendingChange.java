package dev.slipway.port;

/** The new content of a file, ready to be put in its place together with others: {@link EngineStore#commit}. */
public interface PendingChange extends AutoCloseable {
    /** Forgets it, unless it was committed. */
    @Override
    void close();
}
