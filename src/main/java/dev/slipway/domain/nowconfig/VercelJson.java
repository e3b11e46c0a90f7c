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
     * The file for entry points.
     *
     * @param framework the one whose server is a function of its own
     * @param include the pattern of the files that the engine needs; empty when it needs none
     * @param maxDuration seconds, or the quoted word max, as JSON spells it
     * @param fresh whether no file is there, the project's other settings being the platform's own
     */
    public static Made of(
            List<EntryPoint> entries,
            ProjectFiles project,
            Optional<Framework> framework,
            Optional<String> include,
            Literal maxDuration,
            boolean fresh) {
        List<String> notes = new ArrayList<>();
        Set<String> patterns = new TreeSet<>();
        Optional<EntryPoint> wrapped = Optional.empty();
        for (EntryPoint entry : entries) {
            boolean direct = !entry.isApi() && framework.isPresent();
            patterns.add(
                    direct ? entry.path() : "api/**/*." + (entry.isApi() ? entry.ending() : Wrapper.ending(entry)));
            wrapped = entry.isApi() || direct ? wrapped : wrapped.or(() -> Optional.of(entry));
        }
        List<Member> members = new ArrayList<>();
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
        if (framework.isEmpty()) {
            SourceGuard guard = SourceGuard.ofInit(project);
            members.addAll(fresh ? guard.members() : List.of());
            notes.addAll(fresh ? guard.notes() : guard.advice());
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
