package dev.slipway.domain.nowcheck;

import java.util.List;
import java.util.Locale;

/** Text without the passwords of URLs in it. */
public final class Masked {
    private static final String STARS = "*****";
    private static final List<String> KEYS = List.of("api_key=", "password=", "pwd=");

    private Masked() {}

    /** The same text, with stars for what stands between a URL's user name and its host, and for keys in it. */
    public static String text(String text) {
        return keys(logins(text));
    }

    private static String logins(String text) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", Math.max(at + 3, done))) {
            int start = at + 3;
            int login = text.substring(start, end(text, start)).lastIndexOf('@');
            int colon = text.indexOf(':', start);
            if (login > 0 && colon > 0 && colon < start + login) {
                masked.append(text, done, colon + 1).append(STARS);
                done = start + login;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static String keys(String text) {
        String result = text;
        for (String key : KEYS) {
            StringBuilder masked = new StringBuilder();
            String lower = result.toLowerCase(Locale.ROOT);
            int done = 0;
            for (int at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
                int start = at + key.length();
                int end = start;
                while (end < result.length() && "&;\"' \t\r\n".indexOf(result.charAt(end)) < 0) {
                    end++;
                }
                if (start >= done && end > start) {
                    masked.append(result, done, start).append(STARS);
                    done = end;
                }
            }
            result = masked.append(result, done, result.length()).toString();
        }
        return result;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && "\"' \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
