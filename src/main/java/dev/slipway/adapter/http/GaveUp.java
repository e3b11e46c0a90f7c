package dev.slipway.adapter.http;

import java.io.IOException;

/** A server was too slow for our patience; the message says how slow, as the end of a sentence. */
final class GaveUp extends IOException {
    private static final long serialVersionUID = 1L;

    GaveUp(String message) {
        super(message);
    }
}
