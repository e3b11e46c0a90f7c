package dev.slipway.domain.secret;

import java.net.URI;

/** Addresses of mirrors and proxies as they may be shown: no login, no signature. */
public final class MaskedAddress {
    private MaskedAddress() {}

    public static String of(URI address) {
        return of(address.toString());
    }

    /** The address up to its query; what follows can be a signature as a whole. */
    public static String of(String address) {
        String masked = MaskedText.ofValue(address);
        int query = masked.indexOf('?');
        int fragment = masked.indexOf('#');
        int end = Math.min(query < 0 ? masked.length() : query, fragment < 0 ? masked.length() : fragment);
        if (end == masked.length() || masked.startsWith("file:")) {
            return masked;
        }
        boolean first = query >= 0 && query == end;
        return masked.substring(0, end) + (first ? "?" : "#") + Masking.MASK;
    }
}
