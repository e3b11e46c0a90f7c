package dev.slipway.domain.release;

import java.util.Optional;

/**
 * Reads a version: three numbers with dots, then perhaps a pre-release behind a hyphen and build data behind a plus.
 * By hand, because every start of the program reads hundreds of them and a regular expression takes ten times as long.
 */
final class VersionText {
    private static final int MOST_DIGITS = 4;
    private static final int MOST_CHARACTERS = 128;
    private final String text;
    private int at;

    VersionText(String text) {
        this.text = text;
    }

    Optional<PrismaVersion> parse() {
        at = text.startsWith("v") ? 1 : 0;
        int start = at;
        int major = number();
        int minor = major < 0 || !taken('.') ? -1 : number();
        int patch = minor < 0 || !taken('.') ? -1 : number();
        if (patch < 0 || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int plus = text.indexOf('+', at);
        int end = plus < 0 ? text.length() : plus;
        if (at == end) {
            return Optional.of(new PrismaVersion(major, minor, patch, PreRelease.NONE, text.substring(start)));
        }
        if (!taken('-') || at == end || !isPreRelease(at, end)) {
            return Optional.empty();
        }
        PreRelease preRelease = PreRelease.of(text.substring(at, end));
        return Optional.of(new PrismaVersion(major, minor, patch, preRelease, text.substring(start)));
    }

    /** A number at this place; -1 when there is none, or one too long to be a version's. */
    private int number() {
        int from = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - from <= MOST_DIGITS) {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        return at == from || at - from > MOST_DIGITS ? -1 : value;
    }

    private boolean taken(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private boolean isPreRelease(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !isDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
