package dev.slipway.domain.client;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.EngineSettings;
import dev.slipway.domain.nodeproject.EngineSettings.EngineSetting;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.EngineUseDecision;
import dev.slipway.domain.release.EngineHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client of what ships, with the place that it will run in.
 *
 * @param variables of its process, as far as they are known, each with where it is set
 * @param needed which engine it will look for
 * @param unseen why it is not known what layers put below {@code /opt}, as a clause; empty where it is
 */
public record JudgedClient(
        ClientsShipped all,
        ShippedClient client,
        Map<String, ClientVariable> variables,
        NeededEngine needed,
        Optional<String> unseen) {
    /** The one that chooses the kind of engine. */
    public static final String ENGINE_TYPE = "PRISMA_CLIENT_ENGINE_TYPE";

    private static final List<String> ACCELERATED = List.of("prisma://", "prisma+postgres://");
    private static final EngineHash ANY = new EngineHash("0".repeat(40));

    public JudgedClient {
        variables = Map.copyOf(variables);
    }

    /** A variable of the environment. */
    public record ClientVariable(String value, Place place) {
        /** Without the value, which may be secret. */
        @Override
        public String toString() {
            return place.place();
        }
    }

    public Shipped shipped() {
        return all.shipped();
    }

    public ClientConfig config() {
        return client.config();
    }

    /** The major version of Prisma; empty where it is not known. */
    public Optional<Integer> major() {
        return config().version().map(each -> each.major());
    }

    /** Which engine its process loads. */
    public EngineUse use() {
        return use(Optional.ofNullable(variables.get(ENGINE_TYPE)).map(ClientVariable::value));
    }

    /** Which engine it was generated for. */
    public EngineUse generatedFor() {
        return use(Optional.empty());
    }

    private EngineUse use(Optional<String> asked) {
        Optional<String> scheme = acceleratedScheme();
        if (scheme.isPresent()) {
            return new EngineUse.None("its URL begins with " + scheme.get());
        }
        if (config().withEngine().equals(Optional.of(false))) {
            return new EngineUse.None("it was generated without an engine");
        }
        EngineSettings settings = new EngineSettings(
                config().generator()
                        .engineType()
                        .map(type -> new EngineSetting(type, shipped().shown(client.file()))),
                config().generator().previewFeatures(),
                shipped().shown(client.file()),
                Optional.empty());
        Map<String, String> environment =
                asked.map(type -> Map.of(ENGINE_TYPE, type)).orElse(Map.of());
        return new EngineUseDecision(config().version(), environment).decide(settings);
    }

    /** The URL of its first datasource, with where it is set; never to be shown. Empty where it is not known. */
    public Optional<ClientVariable> url() {
        return config().datasources().stream()
                .findFirst()
                .flatMap(each -> each.url()
                        .map(url ->
                                new ClientVariable(url, client.place(shipped(), "inlineDatasources." + each.name())))
                        .or(() -> each.variable().flatMap(name -> Optional.ofNullable(variables.get(name)))));
    }

    private Optional<String> acceleratedScheme() {
        return url().flatMap(url ->
                ACCELERATED.stream().filter(url.value()::startsWith).findFirst());
    }

    /** The kind of engine file that its process looks for; empty where it looks for none. */
    public Optional<EngineKind> kind() {
        return kind(use());
    }

    /** The kind of engine file of a use. */
    public static Optional<EngineKind> kind(EngineUse use) {
        if (use instanceof EngineUse.Library) {
            return Optional.of(EngineKind.QUERY_LIBRARY);
        }
        return use instanceof EngineUse.Executable ? Optional.of(EngineKind.QUERY_BINARY) : Optional.empty();
    }

    /** The name of the file of an engine of that kind for that target. */
    public static Optional<String> fileName(EngineKind kind, String target) {
        return BinaryTarget.parse(target).map(each -> new EngineFile(ANY, each, kind).diskName());
    }

    /** The folders in which it looks for an engine, in its order. */
    public List<Tried> searched() {
        return folders().searched();
    }

    /** Its own folder as it finds it when it runs. */
    public String ownFolder() {
        return folders().own();
    }

    /** The folder of a package that its file loads from, as Node finds it. */
    public Optional<String> module(String name) {
        return folders().module(name);
    }

    private ClientFolders folders() {
        return new ClientFolders(shipped().tree(), client, shipped().root());
    }

    /** Whether a file is there, links to it followed. */
    public boolean isFile(String path) {
        return folders().isFile(path);
    }

    /** A path from the working folder of its process. */
    public String fromWorkingFolder(String path) {
        return ModulePaths.join(shipped().root(), path);
    }

    /** A path from a folder. */
    public static String join(String folder, String path) {
        return ModulePaths.join(folder, path);
    }

    /** The first folder of those that it searches that has the file. */
    public Optional<String> firstWith(String fileName) {
        return searched().stream()
                .map(each -> each.folder() + "/" + fileName)
                .filter(this::isFile)
                .findFirst();
    }

    /** Query engines of a kind, or of any, in the folders that it searches. */
    public List<TreeEntry> enginesSearched(Optional<EngineKind> kind) {
        List<String> folders =
                searched().stream().map(each -> real(each.folder())).toList();
        return all.engines().stream()
                .filter(each -> folders.contains(ModulePaths.parent(each.path())) && isOf(each, kind))
                .toList();
    }

    /** Query engines where it does not look. */
    public List<TreeEntry> enginesElsewhere() {
        List<TreeEntry> searched = enginesSearched(Optional.empty());
        return all.engines().stream().filter(each -> !searched.contains(each)).toList();
    }

    private static boolean isOf(TreeEntry entry, Optional<EngineKind> kind) {
        return kind.isEmpty()
                || NamedEngine.of(entry.name())
                        .filter(each -> each.kind() == kind.get())
                        .isPresent();
    }

    private String real(String folder) {
        return shipped().tree().resolve(folder) instanceof Resolution.Found found
                ? found.entry().path()
                : folder;
    }

    /** Hints for bundlers that point to nothing from the working folder; none where one points to something. */
    public List<String> deadHints() {
        boolean alive = client.hints().stream().anyMatch(each -> isFile(fromWorkingFolder(each)));
        return alive ? List.of() : client.hints();
    }
}
