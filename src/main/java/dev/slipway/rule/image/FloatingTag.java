package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IMG004: the tag of a base image means another system some day. */
record FloatingTag(String rule) implements Check<Container> {
    /** What latest, lts and a tag without a version mean. */
    private static final String NEWEST = "26";

    @Override
    public Verdict judge(Container container) {
        if (container.recipe().isEmpty()) {
            return container.contents().isPresent()
                    ? new NotApplicable("an image does not tell by which tag its base was named")
                    : container.absent();
        }
        Recipe recipe = container.recipe().get();
        Map<String, List<Place>> moving = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (BuildStage stage : recipe.file().used()) {
            StageSystem system = recipe.system(stage.index());
            if (stage.parent().isPresent()) {
                continue;
            }
            if (stage.image().isEmpty()) {
                open.add(recipe.file().place(stage).place() + ": only a build can tell its image");
            } else if (system.moving()) {
                moving.computeIfAbsent(stage.image().get(), image -> new ArrayList<>())
                        .add(recipe.file().place(stage));
            }
        }
        List<Finding> findings = new ArrayList<>();
        moving.forEach((image, places) -> findings.add(found(image, places)));
        return findings.isEmpty() && !open.isEmpty() ? new NotChecked(open.get(0)) : Verdict.of(findings);
    }

    private Finding found(String image, List<Place> places) {
        return warning(
                "The tag of " + image
                        + " moves to another release of its distribution some day, with another OpenSSL or in"
                        + " another place; so it broke images of Prisma with Alpine 3.17 and 3.21 and with Debian 12.",
                places,
                "Name the release, as " + example(image) + ", or pin the digest: " + bare(image) + "@sha256:…");
    }

    private static String bare(String image) {
        int colon = image.indexOf(':', image.lastIndexOf('/'));
        return colon < 0 ? image : image.substring(0, colon);
    }

    private static String example(String image) {
        String tag = image.substring(Math.min(image.length(), bare(image).length() + 1));
        if (!bare(image).endsWith("node") || image.startsWith("cgr.dev/")) {
            return bare(image) + ":RELEASE";
        }
        // As nodejs/docker-node builds them: Debian 13 is what the tags of 26 mean, and Debian 12 those before it.
        String version = tag.split("-", 2)[0];
        String number = !version.isEmpty() && Character.isDigit(version.charAt(0)) ? version : NEWEST;
        String debian = number.startsWith(NEWEST) ? "-trixie" : "-bookworm";
        return bare(image) + ":" + number
                + (tag.contains("alpine") ? "-alpine3.24" : tag.contains("slim") ? debian + "-slim" : debian);
    }
}
