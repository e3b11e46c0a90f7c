package dev.slipway.domain.capacity;

import java.util.Locale;

/** The one spelling of an instance class or plan. */
public final class InstanceName {
    private static final String DATABASE = "db.";

    private static final String UNITS = "acu";
    private static final String SERVERLESS = "serverless.";

    private InstanceName() {}

    /** {@code serverless.8acu} for {@code 8acu} and {@code serverless.8.0acu}. */
    private static String units(String name) {
        String number = name.substring(0, name.length() - UNITS.length());
        String plain = number.startsWith(SERVERLESS) ? number.substring(SERVERLESS.length()) : number;
        String whole = plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        return SERVERLESS + whole + UNITS;
    }

    /** Without the blank between a number and its unit; all other blanks stay, as words run together hide no secret among them. */
    private static String joined(String name) {
        int blank = name.indexOf(' ');
        boolean number = blank > 0 && name.chars().limit(blank).allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return number ? name.substring(0, blank) + name.substring(blank).stripLeading() : name;
    }

    /** {@code m5.large} for {@code db.m5.large}, {@code DB.M5.Large} and itself; {@code 8gb} for {@code 8 GiB}. */
    public static String of(String written) {
        String name = joined(written.strip().toLowerCase(Locale.ROOT));
        if (name.startsWith(DATABASE)) {
            name = name.substring(DATABASE.length());
        }
        boolean binary = name.length() > 3 && name.endsWith("gib") && Character.isDigit(name.charAt(name.length() - 4));
        if (name.endsWith(UNITS)) {
            return units(name);
        }
        return binary ? name.substring(0, name.length() - 2) + "b" : name;
    }
}
