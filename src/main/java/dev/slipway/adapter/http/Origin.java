package dev.slipway.adapter.http;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port: who sees what is sent. */
record Origin(String scheme, String host, int port) {
    static Origin of(URI uri) {
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return new Origin(
                uri.getScheme(), uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? usual : uri.getPort());
    }

    /** The address without the user and password in it. */
    static URI withoutLogin(URI uri) {
        String userInfo = uri.getRawUserInfo();
        return userInfo == null ? uri : URI.create(uri.toString().replaceFirst("//[^/@]*@", "//"));
    }
}
