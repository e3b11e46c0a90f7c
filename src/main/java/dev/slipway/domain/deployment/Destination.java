package dev.slipway.domain.deployment;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.project.LambdaLanguage;
import java.util.List;
import java.util.Optional;

/**
 * One of the places that a project is deployed to.
 *
 * @param why what says so
 * @param runtime what its code runs in there, by the platform's name: {@code nodejs22.x}; of an image its last base, of a
 *     function that is an image with {@code image:} before it
 * @param architecture the CPU, by the platform's name
 */
public record Destination(
        Platform platform, Place why, Optional<Fact<String>> runtime, Optional<Fact<String>> architecture) {
    /** Before the base of a function's image. */
    public static final String IMAGE = "image:";

    /** AWS Lambda developer guide, Create a Lambda function using a container image. */
    private static final List<String> LAMBDA_BASES = List.of("public.ecr.aws/lambda/", "amazon/aws-lambda-");

    public static Destination of(Platform platform, Place why) {
        return new Destination(platform, why, Optional.empty(), Optional.empty());
    }

    /**
     * The platform that starts sandboxes by itself as requests come in, each with a pool of its own: an image on a base of
     * AWS Lambda runs nowhere else.
     */
    public Optional<Platform> scaling() {
        boolean lambda = platform == Platform.IMAGE
                && runtime.filter(base -> LAMBDA_BASES.stream().anyMatch(base.value()::startsWith))
                        .isPresent();
        return lambda ? Optional.of(Platform.LAMBDA) : Optional.of(platform).filter(Platform::scalesOut);
    }

    /** Whether a file of the project names it, and not its user alone. */
    public boolean isOfFile() {
        return why.kind() == Place.Kind.FILE;
    }

    /** For people: {@code AWS Lambda nodejs22.x arm64}. */
    public String title() {
        return platform.title()
                + runtime.map(fact -> " " + fact.value()).orElse("")
                + architecture.map(fact -> " " + fact.value()).orElse("");
    }

    /**
     * Its name in the table of runtimes; empty where that is not known. Vercel and Netlify have one for those who name none.
     */
    public Optional<String> runtimeName() {
        return switch (platform) {
            case LAMBDA -> runtime.filter(fact -> !isFilledIn()).map(this::named);
            case IMAGE, FLY -> runtime.map(this::named);
            case VERCEL, NETLIFY -> Optional.of(runtime.map(this::named).orElse(platform.word()));
            case NOW, COMPOSE, KUBERNETES -> Optional.empty();
        };
    }

    /** Whether only a deploy fills in what a file says of the runtime: names are letters, digits and a few signs. */
    private boolean isFilledIn() {
        return platform == Platform.LAMBDA
                && runtime.filter(fact -> fact.place().kind() == Place.Kind.FILE
                                && !fact.value().startsWith(IMAGE)
                                && !fact.value()
                                        .chars()
                                        .allMatch(c -> Character.isLetterOrDigit(c) || ".-:".indexOf(c) >= 0))
                        .isPresent();
    }

    /** Why its runtime has no name, a clause for people. */
    public String unnamed() {
        String unknown = "what " + title() + " runs in stands nowhere";
        if (isFilledIn()) {
            unknown = "what AWS Lambda runs in is a variable: "
                    + runtime.orElseThrow().value() + " ("
                    + runtime.orElseThrow().place().place() + ")";
        } else if (platform == Platform.LAMBDA && isOfFile() && why.line() == 0) {
            unknown = "what AWS Lambda runs in is not known: " + why.text();
        } else if (isOfFile() && runtime.isEmpty()) {
            unknown += "; " + why.place() + " names no runtime";
        }
        return unknown + "; say which: --runtime NAME";
    }

    /** Vercel builds in the system in which it runs functions, but for those that ask for another CPU than x86_64. */
    public boolean buildsWhereItRuns() {
        return platform == Platform.VERCEL
                && architecture
                        .filter(cpu -> !Cpu.named(cpu.value()).equals(Optional.of(Cpu.X64)))
                        .isEmpty();
    }

    /** What runs there is of another language, and no client for Node is loaded there; empty where it may be. */
    public Optional<String> otherLanguage() {
        return platform != Platform.LAMBDA
                ? Optional.empty()
                : runtime.map(Fact::value).filter(LambdaLanguage::isOther);
    }

    /** {@code netlify:22} and {@code netlify} are such names already, and so is the base of a function's image. */
    private String named(Fact<String> fact) {
        String name = fact.value();
        if (platform == Platform.FLY) {
            return name.startsWith(IMAGE) ? name : IMAGE + name;
        }
        boolean whole = name.equals(platform.word())
                || name.startsWith(platform.word() + ":")
                || (platform == Platform.LAMBDA && name.startsWith(IMAGE));
        return whole ? name : platform.word() + ":" + name;
    }
}
