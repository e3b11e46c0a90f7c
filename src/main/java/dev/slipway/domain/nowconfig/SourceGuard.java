package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps Vercel from publishing a project's source: without a framework, a build and files in {@code public/}, each file
 * outside of api/ becomes a static one (vercel 54.21.1; {@code outputDirectory} alone does not help, and an output
 * directory without a file is refused).
 *
 * @param members to put into the file
 * @param notes why, or what is left to do
 */
record SourceGuard(List<Member> members, List<String> notes) {
    private static final List<String> STATIC =
            List.of("html htm css png jpg jpeg gif svg ico webp avif woff woff2 pdf webmanifest mp4 wasm".split(" "));
    private static final SourceGuard NONE = new SourceGuard(List.of(), List.of());

    SourceGuard {
        members = List.copyOf(members);
        notes = List.copyOf(notes);
    }

    /**
     * What a project without a framework wants.
     *
     * @param instead whether it takes the place of {@code builds}, which ran no {@code build} and published no page
     */
    static SourceGuard of(ProjectFiles project, BuildSettings have, boolean instead) {
        String output = have.text("outputDirectory").orElse("public") + "/";
        boolean builds = have.text("buildCommand").isPresent()
                || (!have.files().isEmpty()
                        && !instead
                        && project.manifest().script("build").isPresent());
        boolean elsewhere = Stream.of("builds", "services", "experimentalServicesV2", "experimentalServices")
                .anyMatch(have::inFile);
        if (!project.whole()
                || builds
                || elsewhere
                || project.names().stream().anyMatch(name -> name.startsWith(output))) {
            return NONE;
        }
        Optional<String> page = instead
                ? Optional.empty()
                : project.names().stream().filter(SourceGuard::isStatic).findFirst();
        return page.isPresent()
                ? told("move " + page.get() + " and the like into public/, and only that is published.")
                : written(project, have, VercelJson.SCRIPTS.subList(0, instead ? 2 : 3));
    }

    private static SourceGuard written(ProjectFiles project, BuildSettings have, List<String> scripts) {
        String build = scripts.stream()
                .filter(name -> project.manifest().script(name).isPresent())
                .findFirst()
                .map(name -> "npm run " + name + " && ")
                .orElse("");
        List<Member> members = List.of(
                member("buildCommand", text(build + "mkdir -p public && touch public/.gitkeep")),
                member("outputDirectory", text("public")));
        if (Stream.of("buildCommand", "outputDirectory")
                .anyMatch(key -> have.inFile(key) || have.text(key).isPresent())) {
            return told("this prevents it, in place of what is set now: " + JsonLayout.line(new Members(members)));
        }
        return new SourceGuard(
                members,
                List.of("Without a public/ folder Vercel would publish the project's source as static files;"
                        + " \"outputDirectory\" with a \"buildCommand\" that makes an empty public/ prevents that. They take"
                        + " the place of those in the project's settings, if it has any."));
    }

    private static SourceGuard told(String way) {
        return new SourceGuard(
                List.of(),
                List.of("Vercel publishes each file outside of api/ as a static one, the source too, since there is no"
                        + " public/ folder: " + way));
    }

    private static boolean isStatic(String name) {
        return !name.startsWith("api/") && STATIC.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
