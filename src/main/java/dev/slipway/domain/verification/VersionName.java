package dev.slipway.domain.verification;

/** Names of symbol versions: a kind, then numbers, such as {@code GLIBC_2.34} or {@code OPENSSL_1_1_0d}. */
final class VersionName {
    private VersionName() {}

    /** What stands before the first number: {@code GLIBC_}. */
    static String kind(String version) {
        return version.substring(0, firstDigit(version));
    }

    /** Numbers by their value, letters between them by the alphabet; of one kind. */
    static int compare(String one, String other) {
        int a = firstDigit(one);
        int b = firstDigit(other);
        while (a < one.length() && b < other.length()) {
            int endA = end(one, a);
            int endB = end(other, b);
            String partA = one.substring(a, endA);
            String partB = other.substring(b, endB);
            boolean numbers = isDigit(partA.charAt(0)) && isDigit(partB.charAt(0));
            // As texts of digits, which may be longer than any number.
            int order = numbers && partA.length() != partB.length()
                    ? Integer.compare(partA.length(), partB.length())
                    : partA.compareTo(partB);
            if (order != 0) {
                return order;
            }
            a = endA;
            b = endB;
        }
        return Integer.compare(one.length() - a, other.length() - b);
    }

    private static int firstDigit(String version) {
        int at = 0;
        while (at < version.length() && !isDigit(version.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String version, int start) {
        boolean digits = isDigit(version.charAt(start));
        int at = start;
        while (at < version.length() && isDigit(version.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
