package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.member;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.MovedSetting;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns now.json of 2020 into today's vercel.json. */
public final class Migration {
    /** Where now.json says what is built, that stays. */
    private static final Set<String> SET = Set.of("buildCommand", "outputDirectory", "framework");

    private final Document now;
    private final ProjectFiles project;
    private final List<Member> members = new ArrayList<>();
    private final List<MovedSetting> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Migration(Document now, ProjectFiles project) {
        this.now = now;
        this.project = project;
    }

    /**
     * Migrates; the document's root must be an object.
     *
     * @param include the pattern of the files that the engine needs; empty when it needs none
     * @param have what is set besides
     */
    public static Migrated of(Document now, ProjectFiles project, Optional<String> include, BuildSettings have) {
        Migration migration = new Migration(now, project);
        BuildMigration builds = new BuildMigration(now, project, include, migration.steps::add);
        boolean converted = builds.convertible();
        Part.of(now).values().forEach(value -> migration.setting(value, builds, converted));
        migration.guard(have);
        return new Migrated(new Members(migration.members), migration.steps, migration.notes);
    }

    private void setting(Part value, BuildMigration builds, boolean converted) {
        switch (value.name()) {
            case "version" -> step(value, Fate.DROPPED, "2 is the only version, and need not be named.");
            case "name" -> step(value, Fate.DROPPED, "Names come from the linked project: vercel link");
            case "scope" -> step(value, Fate.DROPPED, "The team is chosen by: vercel switch");
            case "alias" -> step(value, Fate.BY_HAND, "Domains are set in the project: vercel domains add");
            case "files" -> step(value, Fate.BY_HAND, "What is uploaded is told by .vercelignore.");
            case "builds" -> members.addAll(converted ? builds.functions() : builds.kept());
            case "env" -> variables(value).ifPresent(members::add);
            case "build" -> build(value);
            default -> {
                if (converted && value.name().equals("routes")) {
                    members.addAll(new RouteMigration(now, steps::add).routes());
                } else {
                    members.add(copy(value));
                    step(value, Fate.KEPT, "As it was.");
                }
            }
        }
    }

    /** Without builds, what is not in public/ is published; where nothing is a function, that may be meant. */
    private void guard(BuildSettings have) {
        boolean left = now.at("builds").isPresent();
        List<String> keys = members.stream().map(Member::key).toList();
        if (keys.contains("builds")) {
            notes.add(
                    "`builds` stays: without it Vercel builds the whole project, and where there is no public/ folder its"
                            + " source is published as static files.");
        } else if ((left || project.names().stream().anyMatch(FunctionFiles::isFunction))
                && have.text("framework").isEmpty()
                && keys.stream().noneMatch(SET::contains)
                && project.framework(Optional.empty())
                        .filter(known -> !known.isPlainNode())
                        .isEmpty()) {
            SourceGuard guard = SourceGuard.of(project, have, left);
            members.addAll(guard.members());
            notes.addAll(guard.notes());
        }
    }

    private void build(Part build) {
        List<Member> kept = new ArrayList<>();
        for (Part value : build.values()) {
            (value.name().equals("env") ? variables(value) : Optional.of(copy(value))).ifPresent(kept::add);
        }
        if (!kept.isEmpty()) {
            members.add(member("build", new Members(kept)));
        }
    }

    private Optional<Member> variables(Part holder) {
        List<Member> kept = new ArrayList<>();
        for (Part variable : holder.values()) {
            boolean secret =
                    variable.text().filter(text -> text.startsWith("@")).isPresent();
            String better = "vercel env add " + variable.name();
            step(
                    variable,
                    secret ? Fate.BY_HAND : Fate.KEPT,
                    secret
                            ? "Secrets are gone; set it with: " + better
                            : "Deprecated, and still read; better: " + better);
            if (!secret) {
                kept.add(copy(variable));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(member(holder.name(), new Members(kept)));
    }

    private Member copy(Part value) {
        return member(value.name(), JsonCopy.of(now, value.node()));
    }

    private void step(Part value, Fate fate, String what) {
        steps.add(new MovedSetting(value.at().text(), now.line(value.node()), fate, what));
    }
}
