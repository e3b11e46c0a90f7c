package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.edit.JsonValue.Literal;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Today's vercel.json: functions, the engine's files, and a bound on the time a request may take. */
public final class VercelJson {
    public static final String FILE = "vercel.json";
    /** Those of package.json of which Vercel runs the first that is there. */
    public static final List<String> SCRIPTS = List.of("vercel-build", "now-build", "build");

    private VercelJson() {}

    /**
     * A file and what its user must know of it.
     *
     * @param notes what is left to do, each a sentence or two
     */
    public record Made(Members json, List<String> notes) {
        public Made {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What the platform makes of a project.
     *
     * @param framework the one that is found
     * @param serves whether its own server file is there; else only files in api/ are functions, and it builds nothing
     */
    public record Preset(Optional<Framework> framework, boolean serves) {}

    /**
     * The file for entry points.
     *
     * @param include the pattern of the files that the engine needs; empty when it needs none
     * @param maxDuration seconds, or the quoted word max, as JSON spells it
     */
    public static Made of(
            List<EntryPoint> entries,
            ProjectFiles project,
            Preset preset,
            Optional<String> include,
            Literal maxDuration,
            BuildSettings have) {
        List<String> notes = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        Optional<Framework> framework = preset.framework().filter(known -> preset.serves() || !known.server());
        Set<String> patterns = new TreeSet<>();
        Optional<EntryPoint> wrapped = Optional.empty();
        for (EntryPoint entry : entries) {
            boolean direct = !entry.isApi() && framework.isPresent();
            patterns.add(
                    direct ? entry.path() : "api/**/*." + (entry.isApi() ? entry.ending() : Wrapper.ending(entry)));
            wrapped = entry.isApi() || direct ? wrapped : wrapped.or(() -> Optional.of(entry));
        }
        if (preset.framework().isPresent() && framework.isEmpty()) {
            String title = preset.framework().get().title();
            members.add(member("framework", new Literal("null")));
            notes.add("\"framework\": null, since Vercel's builder for " + title
                    + " wants a server file outside of api/, and fails without one.");
        }
        framework
                .filter(known -> patterns.stream().anyMatch(pattern -> !pattern.startsWith("api/")))
                .ifPresent(known -> members.add(member("framework", text(known.slug()))));
        members.add(member("functions", functions(patterns, include, maxDuration)));
        if (wrapped.isPresent()) {
            Wrapper wrapper = Wrapper.of(wrapped.get(), entries, project.manifest());
            members.add(member(
                    "rewrites",
                    array(List.of(object(
                            member("source", text("/(.*)")), member("destination", text("/" + wrapper.stem())))))));
            notes.add(wrapper.advice());
        }
        if (framework.isEmpty()
                && (preset.framework().isPresent() || have.text("framework").isEmpty())) {
            SourceGuard guard = SourceGuard.of(project, have, false);
            members.addAll(guard.members());
            notes.addAll(guard.notes());
        }
        framework.ifPresent(
                known -> notes.add(
                        "Vercel recognises " + known.slug()
                                + " by the dependency and runs the entry point itself; see Framework Preset in the project's settings."));
        return new Made(new Members(members), notes);
    }

    private static Members functions(Set<String> patterns, Optional<String> include, Literal maxDuration) {
        List<Member> functions = new ArrayList<>();
        for (String pattern : patterns) {
            List<Member> settings = new ArrayList<>();
            include.ifPresent(files -> settings.add(member("includeFiles", text(files))));
            settings.add(member("maxDuration", maxDuration));
            functions.add(member(pattern, new Members(settings)));
        }
        return new Members(functions);
    }
}
