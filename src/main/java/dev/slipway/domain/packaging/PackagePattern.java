package dev.slipway.domain.packaging;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Glob;

/**
 * A pattern that puts files into a package, or takes them out.
 *
 * @param takes whether it puts them in
 */
public record PackagePattern(String glob, boolean takes, Place place) {
    /** One as the Serverless Framework writes it, where {@code !} takes out; the text of an exclude list is turned round. */
    public static PackagePattern of(String text, boolean excludes, Place place) {
        boolean negative = text.startsWith("!");
        return new PackagePattern(negative ? text.substring(1) : text, negative == excludes, place);
    }

    /** Whether it uses signs whose meaning is not judged here. */
    boolean isUnjudged() {
        return glob.chars().anyMatch(c -> "[]()!\\$".indexOf(c) >= 0);
    }

    /** Whether a file is one of those that it names. */
    public boolean hits(String path) {
        return Glob.matches(glob, path);
    }

    /** As it is written in a list of patterns. */
    public String shown() {
        return (takes ? "" : "!") + glob;
    }
}
