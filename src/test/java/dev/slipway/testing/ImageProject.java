package dev.slipway.testing;

import dev.slipway.domain.container.BuildFlow;
import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.DebianPackages;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.ProjectParts;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.StageEnd;
import dev.slipway.domain.dockerfile.StartCommand;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartReader;
import dev.slipway.domain.startup.StartText;
import dev.slipway.domain.startup.Startup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project of Prisma 6 that is built into an image, as the rules of images get it, without a file on the disk. */
public final class ImageProject {
    private static final String FILE = "Dockerfile";

    private final Optional<Dockerfile> file;
    private final List<Startup> starts = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Fact<String>> required = new ArrayList<>();
    private Optional<PrismaVersion> version = PrismaVersion.parse("6.19.3");
    private Optional<String> schema = Optional.of("prisma/schema.prisma");
    private Optional<String> migrations = Optional.of("prisma/migrations");
    private Optional<String> config = Optional.empty();
    private Optional<String> natives = Optional.empty();
    private Optional<String> ignore = Optional.empty();
    private Optional<ImageContents> contents = Optional.empty();
    private Optional<Place> cpuAt = Optional.empty();
    private ProjectParts.Kept cli = ProjectParts.Kept.ALWAYS;
    private List<String> targets = List.of("native");
    private List<String> clients = List.of("node_modules/.prisma/client");
    private List<String> apart = List.of();
    private List<String> generated = List.of();
    private List<String> secrets = List.of();
    private boolean modules;
    private boolean generatesOnInstall;
    private boolean loadsEnv;
    private boolean hardened;

    private ImageProject(Optional<Dockerfile> file) {
        this.file = file;
    }

    /** One that is built by a Dockerfile. */
    public static ImageProject of(String dockerfile) {
        return new ImageProject(Optional.of(Dockerfile.read(FILE, dockerfile)));
    }

    /** One without a Dockerfile. */
    public static ImageProject unbuilt() {
        return new ImageProject(Optional.empty());
    }

    public ImageProject version(String text) {
        version = PrismaVersion.parse(text);
        return this;
    }

    /** With a schema elsewhere, and the migrations beside it. */
    public ImageProject schema(String path) {
        schema = Optional.of(path).filter(each -> !each.isEmpty());
        migrations = schema.map(each -> each.substring(0, each.lastIndexOf('/') + 1) + "migrations");
        return this;
    }

    public ImageProject withoutMigrations() {
        migrations = Optional.empty();
        return this;
    }

    /** With a config file that fails without these variables. */
    public ImageProject config(String path, String... variables) {
        config = Optional.of(path);
        for (String each : variables) {
            required.add(new Fact<>(each, Place.in(path, 4, each)));
        }
        return this;
    }

    /** With files of variables that have a database's password. */
    public ImageProject secrets(String... files) {
        secrets = List.of(files);
        return this;
    }

    public ImageProject loadsEnv() {
        loadsEnv = true;
        return this;
    }

    public ImageProject cli(ProjectParts.Kept kept) {
        cli = kept;
        return this;
    }

    public ImageProject clients(String... folders) {
        clients = List.of(folders);
        return this;
    }

    /** Clients of JavaScript that no compiler takes along. */
    public ImageProject apart(String... folders) {
        apart = List.of(folders);
        return clients(folders);
    }

    /** Clients that are generated on this machine. */
    public ImageProject generated(String... folders) {
        generated = List.of(folders);
        return this;
    }

    public ImageProject generatesOnInstall() {
        generatesOnInstall = true;
        return this;
    }

    /** With a node_modules on this machine. */
    public ImageProject modules() {
        modules = true;
        return this;
    }

    public ImageProject natives(String path) {
        natives = Optional.of(path);
        return modules();
    }

    public ImageProject targets(String... names) {
        targets = List.of(names);
        return this;
    }

    public ImageProject ignore(String patterns) {
        ignore = Optional.of(patterns);
        return this;
    }

    public ImageProject cpuAt(String path, int line) {
        cpuAt = Optional.of(Place.in(path, line, "platform"));
        return this;
    }

    public ImageProject hardened() {
        hardened = true;
        return this;
    }

    public ImageProject env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The image itself, looked into. */
    public ImageProject image(ImageContents image) {
        contents = Optional.of(image);
        return this;
    }

    /** What something else starts in it, as a line for a shell in /app. */
    public ImageProject start(String line) {
        StartReader reader = new StartReader(new NoFiles());
        reader.line(line, List.of(), "/app", Place.in("compose.yaml", 1, line));
        starts.add(reader.end());
        return this;
    }

    public Recipe recipe() {
        Dockerfile read = file.orElseThrow();
        Map<String, String> named = new LinkedHashMap<>();
        clients.forEach(each -> named.put(each, each));
        ProjectParts parts = new ProjectParts(
                schema,
                true,
                migrations,
                config,
                cli,
                named,
                apart,
                generated,
                modules,
                natives,
                generatesOnInstall,
                required,
                loadsEnv,
                secrets);
        DockerIgnore ignored = DockerIgnore.read(DockerIgnore.NAME, ignore.orElse(""));
        List<StageState> states =
                BuildFlow.of(read, parts, ignored, (of, stage) -> new NoFiles(), new DebianPackages(Map.of()));
        return new Recipe(
                read,
                states,
                states.stream().map(each -> KnownBases.system(each, true)).toList(),
                states.stream().map(each -> KnownBases.system(each, false)).toList(),
                cpuAt,
                ignored,
                ignore.isPresent(),
                parts);
    }

    public Container container() {
        Optional<Recipe> recipe = file.map(each -> recipe());
        List<Startup> all = new ArrayList<>();
        recipe.flatMap(each -> start(each)).ifPresent(all::add);
        all.addAll(starts);
        return new Container(
                version,
                targets,
                recipe,
                contents,
                all,
                hardened,
                Optional.empty(),
                environment,
                new Verdict.NotChecked("there is no container"));
    }

    private static Optional<Startup> start(Recipe recipe) {
        Optional<StartCommand> command = recipe.file().end().flatMap(StageEnd::command);
        return command.map(each -> {
            StartReader reader = new StartReader(new NoFiles());
            Place place = Place.in(FILE, each.line(), each.shown());
            if (each.shell()) {
                reader.line(each.words().get(0), List.of(), recipe.end().folder(), place);
            } else {
                reader.program(each.words(), recipe.end().folder(), place);
            }
            return reader.end();
        });
    }

    /** No script and no package.json is at hand. */
    private static final class NoFiles implements StartFiles {
        @Override
        public Optional<StartText> text(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<PackageScripts> scripts(String folder) {
            return Optional.empty();
        }
    }
}
