package dev.slipway.domain.deployment;

import java.util.Optional;
import java.util.stream.Stream;

/** What a project can be deployed to. */
public enum Platform {
    LAMBDA("lambda", "AWS Lambda", true),
    NOW("now", "ZEIT Now", true),
    VERCEL("vercel", "Vercel", true),
    NETLIFY("netlify", "Netlify", true),
    IMAGE("image", "a container image", false),
    FLY("fly", "Fly.io", false),
    COMPOSE("compose", "Docker Compose", false),
    KUBERNETES("kubernetes", "Kubernetes", false);

    private final String word;
    private final String title;
    private final boolean scalesOut;

    Platform(String word, String title, boolean scalesOut) {
        this.word = word;
        this.title = title;
        this.scalesOut = scalesOut;
    }

    /** The platform of that word; empty for another one. */
    public static Optional<Platform> of(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Its name on the command line and in reports for machines. */
    public String word() {
        return word;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Whether what goes there is the image that the project's Dockerfile makes, and nothing else. */
    public boolean isImage() {
        return this == IMAGE || this == FLY;
    }

    /** Whether it starts sandboxes by itself as requests come in, each with a pool of its own. */
    public boolean scalesOut() {
        return scalesOut;
    }
}
