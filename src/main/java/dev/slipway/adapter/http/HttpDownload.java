package dev.slipway.adapter.http;

import dev.slipway.port.EngineMirror;
import java.util.OptionalLong;

/** A packed file on its way from a web server. */
record HttpDownload(String address, OptionalLong length, ResumingContent content) implements EngineMirror.Download {
    @Override
    public void close() {
        content.close();
    }
}
