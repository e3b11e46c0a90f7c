package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Optional;

/**
 * Keeps Vercel from publishing a project's source: without a framework and without files in {@code public/}, each file
 * outside of api/ becomes a static one (vercel 54.21.1; {@code outputDirectory} alone does not help, and an output
 * directory without a file is refused).
 *
 * @param members to put into the file
 * @param notes why, or what is left to do
 */
record SourceGuard(List<Member> members, List<String> notes) {
    private static final List<String> SCRIPTS = List.of("vercel-build", "now-build", "build");
    private static final List<String> STATIC = List.of(
            "html",
            "htm",
            "css",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "svg",
            "ico",
            "webp",
            "avif",
            "woff",
            "woff2",
            "pdf",
            "webmanifest",
            "mp4",
            "wasm");
    private static final String OUTPUT = "mkdir -p public && touch public/.gitkeep";

    SourceGuard {
        members = List.copyOf(members);
        notes = List.copyOf(notes);
    }

    /**
     * What a project wants.
     *
     * @param scripts which of package.json's the platform ran so far, at most
     */
    static SourceGuard of(ProjectFiles project, int scripts) {
        if (!project.whole() || project.names().stream().anyMatch(name -> name.startsWith("public/"))) {
            return new SourceGuard(List.of(), List.of());
        }
        Optional<String> page =
                project.names().stream().filter(SourceGuard::isStatic).findFirst();
        if (page.isPresent()) {
            return new SourceGuard(
                    List.of(),
                    List.of(
                            "Vercel publishes each file outside of api/ as a static one, the source too, since there is no"
                                    + " public/ folder: move " + page.get()
                                    + " and the like into public/, and only that is"
                                    + " published."));
        }
        String build = SCRIPTS.subList(0, scripts).stream()
                .filter(name -> project.manifest().script(name).isPresent())
                .findFirst()
                .map(name -> "npm run " + name + " && ")
                .orElse("");
        return new SourceGuard(
                List.of(member("buildCommand", text(build + OUTPUT)), member("outputDirectory", text("public"))),
                List.of("Without a public/ folder Vercel would publish the project's source as static files;"
                        + " \"outputDirectory\" with a \"buildCommand\" that makes an empty public/ prevents that."));
    }

    static SourceGuard ofInit(ProjectFiles project) {
        return of(project, SCRIPTS.size());
    }

    /** With builds, {@code build} was not run. */
    static SourceGuard ofBuilds(ProjectFiles project) {
        return of(project, SCRIPTS.size() - 1);
    }

    /** What to do where the members are not written. */
    List<String> advice() {
        if (members.isEmpty()) {
            return notes;
        }
        return List.of(
                "Unless the project's settings name an output directory, Vercel publishes its source as static files,"
                        + " since there is no public/ folder. This prevents it: "
                        + JsonLayout.line(new Members(members)));
    }

    private static boolean isStatic(String name) {
        return !name.startsWith("api/") && STATIC.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
