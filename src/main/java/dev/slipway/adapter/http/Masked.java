package dev.slipway.adapter.http;

import java.net.URI;

/** Addresses as they may be shown: passwords and signed queries are replaced by {@code ***}. */
final class Masked {
    private Masked() {}

    static String address(URI uri) {
        if (uri.getHost() == null) {
            return text(uri.toString());
        }
        String login = uri.getRawUserInfo() == null ? "" : login(uri.getRawUserInfo());
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?***";
        return uri.getScheme() + "://" + login + uri.getHost() + port + uri.getRawPath() + query;
    }

    /** For what could not be read as an address: everything before the last {@code @} could be a password. */
    static String text(String address) {
        int start = address.indexOf("://") + 3;
        int at = address.lastIndexOf('@');
        return start < 3 || at < start
                ? address
                : address.substring(0, start) + login(address.substring(start, at)) + address.substring(at + 1);
    }

    private static String login(String userInfo) {
        int colon = userInfo.indexOf(':');
        // A lone name in an address is a token more often than not.
        return colon < 0 ? "***@" : userInfo.substring(0, colon) + ":***@";
    }
}
