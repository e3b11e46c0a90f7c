package dev.slipway.adapter.http;

import java.net.URI;
import java.util.Locale;

/** The hosts that are reached without a proxy, by the rules of Prisma's downloader: no CIDR, no {@code *.host}. */
record NoProxy(String list) {
    boolean covers(URI uri) {
        if (list.equals("*")) {
            return true;
        }
        String host = dotted(Authority.host(uri));
        for (String entry : list.split(",")) {
            if (matches(entry.strip().toLowerCase(Locale.ROOT), host, port(uri))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String entry, String host, String port) {
        int colon = entry.indexOf(':');
        String zone = colon < 0 ? entry : entry.substring(0, colon);
        boolean portFits = colon < 0 || entry.substring(colon + 1).equals(port);
        return !zone.isEmpty() && portFits && host.endsWith(dotted(zone));
    }

    private static String dotted(String host) {
        int start = 0;
        while (start < host.length() && host.charAt(start) == '.') {
            start++;
        }
        return "." + host.substring(start).toLowerCase(Locale.ROOT);
    }

    private static String port(URI uri) {
        return Integer.toString(Authority.port(uri));
    }
}
