package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.edit.JsonValue.Literal;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.PackageManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Today's vercel.json: functions, the engine's files, and a bound on the time a request may take. */
public final class VercelJson {
    public static final String FILE = "vercel.json";

    /** What a framework's server is written with; Vercel takes such a program's own entry point as its function. */
    private static final List<String> FRAMEWORKS = List.of("express", "hono", "fastify", "koa", "h3", "elysia");

    /** The function that leads to a program outside of api/, without its ending. */
    static final String WRAPPER = "api/index";

    private VercelJson() {}

    /** The framework by which Vercel finds a program outside of api/. */
    static Optional<String> framework(PackageManifest manifest) {
        return FRAMEWORKS.stream().filter(manifest::dependsOn).findFirst();
    }

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
     * @param include the pattern of the files that the engine needs; empty when it needs none
     * @param maxDuration seconds, or the quoted word max, as JSON spells it
     */
    public static Made of(
            List<EntryPoint> entries, PackageManifest manifest, Optional<String> include, Literal maxDuration) {
        List<String> notes = new ArrayList<>();
        Optional<String> framework = framework(manifest);
        Set<String> patterns = new TreeSet<>();
        Optional<EntryPoint> wrapped = Optional.empty();
        for (EntryPoint entry : entries) {
            boolean direct = !entry.isApi() && framework.isPresent();
            patterns.add(direct ? entry.path() : "api/**/*." + (entry.isApi() ? entry.ending() : "js"));
            wrapped = entry.isApi() || direct ? wrapped : wrapped.or(() -> Optional.of(entry));
        }
        List<Member> members = new ArrayList<>();
        members.add(member("functions", functions(patterns, include, maxDuration)));
        if (wrapped.isPresent()) {
            String wrapper = entries.stream().anyMatch(e -> e.stem().equals("api/index")) ? "api/server" : WRAPPER;
            members.add(member(
                    "rewrites",
                    array(List.of(
                            object(member("source", text("/(.*)")), member("destination", text("/" + wrapper)))))));
            notes.add(wrapping(wrapper, wrapped.get()));
        }
        framework.ifPresent(
                name -> notes.add(
                        "Vercel recognises " + name
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

    static String wrapping(String wrapper, EntryPoint outside) {
        return "Vercel makes functions of files in api/, and refuses patterns that find none there. Add " + wrapper
                + ".js with the line: module.exports = require(\"../" + outside.stem() + "\");";
    }
}
