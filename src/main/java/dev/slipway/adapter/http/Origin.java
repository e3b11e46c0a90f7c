package dev.slipway.adapter.http;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port: who sees what is sent. */
record Origin(String scheme, String host, int port) {
    static Origin of(URI uri) {
        return new Origin(uri.getScheme(), Authority.host(uri).toLowerCase(Locale.ROOT), Authority.port(uri));
    }

    /** The address without the user and password in it. */
    static URI withoutLogin(URI uri) {
        boolean anonymous = Authority.of(uri).flatMap(Authority::userInfo).isEmpty();
        return anonymous ? uri : URI.create(uri.toString().replaceFirst("//[^/@]*@", "//"));
    }
}
