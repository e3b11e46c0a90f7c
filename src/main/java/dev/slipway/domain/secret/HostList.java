package dev.slipway.domain.secret;

import java.util.Set;

/** Whether a text can be what stands behind the login of a URL: one host or several, each with or without a port. */
final class HostList {
    private static final Set<String> PORT_WORDS = Set.of("PORT", "port");

    private HostList() {}

    static boolean areReadable(String text) {
        for (String each : text.split(",", -1)) {
            if (!isReadable(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(String text) {
        if (text.startsWith("${") || text.startsWith("$(")) {
            return true;
        }
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        int colon = text.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? text : text.substring(0, colon);
        return isHost(host) && (colon < 0 || isPort(text.substring(colon + 1)));
    }

    /** With a backslash, since SQL Server's instance stands behind one. */
    private static boolean isHost(String host) {
        return host.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-*[]:%${}~\\".indexOf(c) >= 0);
    }

    private static boolean isPort(String text) {
        // A sentence may end behind the address.
        String port = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return port.startsWith("$")
                || port.startsWith("{")
                || PORT_WORDS.contains(port)
                || (port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}
