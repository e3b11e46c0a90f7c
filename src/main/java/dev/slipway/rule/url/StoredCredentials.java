package dev.slipway.rule.url;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.ShippedUrl;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.Locale;

/** URL011: credentials are stored in the project. */
record StoredCredentials(String rule) implements Check<DeployedUrl> {
    /** Passwords of examples and of databases on the developer's own machine. */
    private static final List<String> PLACEHOLDERS = Vocabulary.inOrder("""
            password postgres pass dummy placeholder changeme prisma randompassword secret root mysecretpassword
            example admin""");

    private static final String OF_PLATFORM =
            "Let the file name a variable or a secret of the platform in its place, and change the password.";

    @Override
    public Verdict judge(DeployedUrl deployed) {
        UrlOrigin origin = deployed.view().configured().origin();
        boolean literal = origin instanceof UrlOrigin.SchemaLiteral || origin instanceof UrlOrigin.ConfigLiteral;
        return deployed.read(
                url -> !(literal || isHandedOut(origin, url)) || !url.hasSecret() || isPlaceholder(url.raw())
                        ? Verdict.PASSED
                        : Verdict.of(List.of(found(deployed.view().configured(), url))));
    }

    /** By a platform's file; a host without a dot is a container beside it, for development. */
    private static boolean isHandedOut(UrlOrigin origin, ConnectionUrl url) {
        return origin instanceof UrlOrigin.Descriptor descriptor
                && descriptor.literal()
                && url.parts().isElsewhere();
    }

    /** Of what ships; a database of the developer's own machine is nobody's secret. */
    Verdict judge(List<ShippedUrl> shipped) {
        return Verdict.of(shipped.stream()
                .filter(each -> each.url().hasSecret())
                .filter(each -> !isPlaceholder(each.url().raw()))
                .filter(each -> each.isOfRecipe()
                        ? each.url().parts().isElsewhere()
                        : !each.url().parts().loopback())
                .map(each -> error(
                        each.variable()
                                + (each.isOfRecipe()
                                        ? " stands in " + each.place().file()
                                                + " with its password: whoever reads the repository"
                                                + (isOfDockerfile(each)
                                                        ? ", or gets an image that the line is a part of,"
                                                        : "")
                                                + " has it."
                                        : " is shipped with its password: whoever gets the package or the image, a"
                                                + " registry, a log of a build, has it."),
                        List.of(each.place()),
                        remedy(each)))
                .toList());
    }

    private static boolean isOfDockerfile(ShippedUrl url) {
        return url.place().file().toLowerCase(Locale.ROOT).contains("dockerfile");
    }

    private static String remedy(ShippedUrl url) {
        if (url.generated()) {
            return "Write url = env(\"DATABASE_URL\") in the schema, generate the client again, and change the password.";
        }
        if (url.isOfRecipe() && !isOfDockerfile(url)) {
            return OF_PLATFORM;
        }
        return url.isOfRecipe()
                ? "Set " + url.variable()
                        + " where the image runs, give a build that needs one a URL that leads nowhere"
                        + " (postgresql://localhost/build), and change the password."
                : "Leave the file or the line out of what ships, set " + url.variable()
                        + " where it runs, and change the password.";
    }

    private Finding found(ConfiguredUrl configured, ConnectionUrl url) {
        if (configured.origin() instanceof UrlOrigin.Descriptor descriptor) {
            return error(
                    "The " + configured.field() + " stands in "
                            + descriptor.at().name() + " with its password; whoever reads the repository has it.",
                    List.of(configured.place(url.masked(), 0)),
                    OF_PLATFORM);
        }
        return error(
                "The " + configured.field() + " stands in " + configured.at().name()
                        + " with its password; whoever reads the repository or the generated client has it.",
                List.of(configured.place(url.masked(), 0)),
                "Write " + configured.field() + " = env(\"DATABASE_URL\"), set that variable outside of the"
                        + " repository, and change the password.");
    }

    private static boolean isPlaceholder(String url) {
        return PLACEHOLDERS.stream()
                        .anyMatch(word -> url.contains(":" + word + "@") || url.contains("password=" + word + ";"))
                || url.contains(":PASSWORD@");
    }
}
