package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.member;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.Step;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns now.json of 2020 into today's vercel.json. */
public final class Migration {
    private static final Map<String, String> DROPPED = Map.of(
            "version", "2 is the only version, and need not be named.",
            "name", "Names come from the linked project: vercel link",
            "scope", "The team is chosen by: vercel switch");
    private static final Map<String, String> BY_HAND = Map.of(
            "alias", "Domains are set in the project: vercel domains add",
            "files", "What is uploaded is told by .vercelignore.");

    /** Where now.json says what is built, that stays. */
    private static final Set<String> SET = Set.of("buildCommand", "outputDirectory", "framework");

    private final Document now;
    private final ProjectFiles project;
    private final Optional<String> include;
    private final List<Member> members = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Migration(Document now, ProjectFiles project, Optional<String> include) {
        this.now = now;
        this.project = project;
        this.include = include;
    }

    /**
     * Migrates; the document's root must be an object.
     *
     * @param include the pattern of the files that the engine needs; empty when it needs none
     * @param have what is set besides
     */
    public static Migrated of(Document now, ProjectFiles project, Optional<String> include, BuildSettings have) {
        Migration migration = new Migration(now, project, include);
        migration.run();
        migration.guard(have);
        return new Migrated(new JsonValue.Members(migration.members), migration.steps, migration.notes);
    }

    private void run() {
        Mapping root = now.root().asMapping();
        BuildMigration builds = new BuildMigration(now, project, include, steps::add);
        boolean converted = root.get("builds").isPresent() && builds.convertible();
        for (Entry entry : root.entries()) {
            String key = entry.key().value();
            if (DROPPED.containsKey(key)) {
                step(entry, "/" + key, Fate.DROPPED, DROPPED.getOrDefault(key, ""));
            } else if (BY_HAND.containsKey(key)) {
                step(entry, "/" + key, Fate.BY_HAND, BY_HAND.getOrDefault(key, ""));
            } else if (key.equals("builds")) {
                members.addAll(converted ? builds.functions() : builds.kept());
            } else if (key.equals("routes") && converted) {
                members.addAll(new RouteMigration(now, steps::add).routes());
            } else if (key.equals("env")) {
                variables(entry, entry.value().asMapping(), "/env").ifPresent(members::add);
            } else if (key.equals("build")) {
                build(entry);
            } else {
                members.add(member(key, JsonCopy.of(now, entry.value())));
                step(entry, "/" + key, Fate.KEPT, "As it was.");
            }
        }
    }

    /** Without builds, what is not in public/ is published; a file that makes no function is for pages alone. */
    private void guard(BuildSettings have) {
        boolean left = now.at("builds").isPresent();
        if (members.stream().anyMatch(member -> member.key().equals("builds"))) {
            notes.add(
                    "`builds` stays: without it Vercel builds the whole project, and where there is no public/ folder its"
                            + " source is published as static files.");
        } else if ((left || project.names().stream().anyMatch(FunctionFiles::isFunction))
                && have.text("framework").isEmpty()
                && members.stream().noneMatch(member -> SET.contains(member.key()))
                && project.framework(Optional.empty())
                        .filter(known -> !known.isPlainNode())
                        .isEmpty()) {
            // With builds, `build` was not run.
            SourceGuard guard = SourceGuard.of(project, have, VercelJson.SCRIPTS.subList(0, left ? 2 : 3));
            members.addAll(guard.members());
            notes.addAll(guard.notes());
        }
    }

    private void build(Entry build) {
        List<Member> kept = new ArrayList<>();
        for (Entry entry : build.value().asMapping().entries()) {
            if (entry.key().value().equals("env")) {
                variables(entry, entry.value().asMapping(), "/build/env").ifPresent(kept::add);
            } else {
                kept.add(member(entry.key().value(), JsonCopy.of(now, entry.value())));
            }
        }
        if (!kept.isEmpty()) {
            members.add(member("build", new JsonValue.Members(kept)));
        }
    }

    private Optional<Member> variables(Entry holder, Mapping variables, String at) {
        List<Member> kept = new ArrayList<>();
        for (Entry variable : variables.entries()) {
            String name = variable.key().value();
            if (variable.value().asText().filter(v -> v.startsWith("@")).isPresent()) {
                step(variable, at + "/" + name, Fate.BY_HAND, "Secrets are gone; set it with: vercel env add " + name);
            } else {
                kept.add(member(name, JsonCopy.of(now, variable.value())));
                step(
                        variable,
                        at + "/" + name,
                        Fate.KEPT,
                        "Deprecated, and still read; better: vercel env add " + name);
            }
        }
        String key = holder.key().value();
        return kept.isEmpty() ? Optional.empty() : Optional.of(member(key, new JsonValue.Members(kept)));
    }

    private void step(Entry entry, String pointer, Fate fate, String what) {
        steps.add(new Step(pointer, now.line(entry.key()), fate, what));
    }
}
