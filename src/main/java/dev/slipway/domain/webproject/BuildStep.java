package dev.slipway.domain.webproject;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.PackageManifest.ManifestField;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.webproject.GenerateStep.Generates;
import java.util.List;
import java.util.Optional;

/**
 * What a platform runs of a project that may use Prisma's client.
 *
 * @param platform its name, for people
 * @param scripts those of which it runs the first that is there
 * @param build the command that the config file has it run in their place
 * @param install the command that the config file has it run in place of its own install; empty text for none
 * @param use of Prisma
 * @param around the package, and those that its scripts may go into
 */
public record BuildStep(
        String platform,
        PackageManifest manifest,
        List<String> scripts,
        Optional<ConfigCommand> build,
        Optional<String> install,
        ClientUse use,
        PackagesAround around) {
    public BuildStep {
        scripts = List.copyOf(scripts);
    }

    /**
     * A command of the config file.
     *
     * @param remedy what to write there
     */
    public record ConfigCommand(String text, Place place, String remedy) {
        /** One that stands at a part of the file. */
        public static ConfigCommand at(Document file, Node node, String pointer, String remedy) {
            int line = file.line(node);
            String shown = MaskedText.of(file.lineText(line));
            Place place = new Place(Place.Kind.FILE, file.name(), line, file.column(node), pointer, shown);
            return new ConfigCommand(node.asText().orElse(""), place, remedy);
        }
    }

    /**
     * What is known of the project's Prisma.
     *
     * @param client whether it has a client, also where its package.json does not say so
     * @param version empty when it is not known
     * @param elsewhere the folder of the package that has the schema; empty when it is this one
     * @param comesAlong whether what was generated is one of the files that are built
     * @param generators the names of those that make the clients
     */
    public record ClientUse(
            boolean client,
            Optional<PrismaVersion> version,
            Optional<String> elsewhere,
            boolean comesAlong,
            List<String> generators) {
        public ClientUse {
            generators = List.copyOf(generators);
        }
    }

    /** Whether there is a client that must be generated. */
    public boolean hasClient() {
        return use.client() || manifest.usesClient();
    }

    /** Whether nothing but the build generates it: from Prisma 7 on. */
    public boolean isAlone() {
        return use.version().filter(v -> !v.has(Trait.GENERATED_ON_INSTALL)).isPresent();
    }

    public Generates answer() {
        return GenerateStep.of(this, script());
    }

    /** Whether a Dockerfile or a workflow runs a script that generates. */
    public boolean isRunIn(String text) {
        return GenerateStep.isRun(this, text);
    }

    /** What is run, for people. */
    public String shown() {
        return MaskedText.of(build.map(ConfigCommand::text)
                .or(() -> script().flatMap(manifest::script))
                .orElse("its install step"));
    }

    /** Where it is said what is run. */
    public Place place() {
        return build.map(ConfigCommand::place).orElseGet(() -> {
            Optional<ManifestField> script = script().flatMap(name -> manifest.part("scripts", name));
            return new Place(
                    Place.Kind.FILE,
                    PackageManifest.FILE,
                    script.map(ManifestField::line).orElse(1),
                    script.map(ManifestField::column).orElse(0),
                    "/scripts/" + name(),
                    script.flatMap(ManifestField::text)
                            .map(MaskedText::of)
                            .orElse("there is no script \"" + name() + "\""));
        });
    }

    /** What to write so that it generates. */
    public String remedy() {
        return build.map(ConfigCommand::remedy)
                .orElseGet(() -> "In package.json: \"" + name() + "\": \"prisma generate"
                        + script().flatMap(manifest::script)
                                .map(text -> " && " + MaskedText.of(text))
                                .orElse("")
                        + "\"");
    }

    /** The script that is run; none where the config file's command takes its place. */
    private Optional<String> script() {
        return build.isPresent()
                ? Optional.empty()
                : scripts.stream()
                        .filter(name -> manifest.script(name).isPresent())
                        .findFirst();
    }

    private String name() {
        return script().orElse(scripts.contains("build") ? "build" : scripts.get(0));
    }
}
