package dev.slipway.domain.secret;

/** Addresses of mirrors and proxies as they may be shown: no login, no signature. */
public final class MaskedAddress {
    private MaskedAddress() {}

    /** The address, a text or a URI, up to its query; what follows can be a signature as a whole. */
    public static String of(Object address) {
        String masked = MaskedText.ofValue(address.toString());
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
