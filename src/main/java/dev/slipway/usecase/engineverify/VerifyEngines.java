package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.engine.EmbeddedCommit;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.verification.Access;
import dev.slipway.domain.verification.Answers;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Provider;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Hosts;
import dev.slipway.port.SystemTables;
import dev.slipway.rule.engine.EngineRules;
import dev.slipway.rule.platform.PlatformRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of native files whether they load in a place, and what keeps those that do not. */
public final class VerifyEngines {
    private final Artefacts artefacts;
    private final SystemTables tables;
    private final Grounds grounds;
    private final Commits commits;

    /**
     * With what is known of systems.
     *
     * @param environment of this machine's processes
     * @param commits those that engines may carry
     */
    public VerifyEngines(
            Hosts hosts, Artefacts artefacts, SystemTables tables, Map<String, String> environment, Commits commits) {
        this.artefacts = artefacts;
        this.commits = commits;
        this.tables = tables;
        this.grounds = new Grounds(hosts, artefacts, tables, environment);
    }

    /** The commits of all releases, read when an engine is looked at. */
    public interface Commits {
        Set<EngineHash> known() throws ProblemException;
    }

    /** Looks at all files; what is not found or cannot be read is a problem, what does not load is an answer. */
    public VerifyResult run(VerifyRequest request) throws ProblemException {
        try (Ground ground = grounds.open(request)) {
            List<Examined> files = new ArrayList<>();
            Finder finder = new Finder(artefacts, request, ground);
            finder.each(candidate -> files.add(examined(candidate, request, ground)));
            if (files.isEmpty()) {
                throw Unreadable.nothingNative("What was found", "went away while it was looked at");
            }
            List<Judged> judged = new ArrayList<>();
            for (Examined file : files) {
                judged.addAll(Outcome.judge(EngineRules.all(), file).judged());
                judged.addAll(Outcome.judge(PlatformRules.ofFile(), file).judged());
            }
            List<String> notes = new ArrayList<>(ground.notes());
            notes.addAll(finder.notes());
            return new VerifyResult(ground.site(), files, Outcome.of(judged), notes);
        }
    }

    private Examined examined(Candidate candidate, VerifyRequest request, Ground ground)
            throws IOException, ProblemException {
        ByteSource bytes = candidate.tree().open(candidate.entry());
        NativeFile file = NativeFile.read(bytes);
        Optional<BuiltFor> built = BuiltFor.of(file);
        Loading loading =
                built.isEmpty() ? Answers.refused(Cause.BAD_FILE, damage(file)) : ground.load(candidate, file, bytes);
        Optional<NamedEngine> engine = NamedEngine.of(candidate.name());
        return new Examined(
                candidate.place(),
                bytes.size(),
                file,
                built,
                engine,
                request.target(),
                engine.isPresent() && built.isPresent() ? commit(bytes) : Optional.empty(),
                Access.of(
                        candidate.tree(),
                        candidate.begin(),
                        candidate.entry(),
                        ground.site().runner()),
                loading,
                ground.site(),
                providers(loading, ground));
    }

    /** Where it is one only: a file with several says nothing. */
    private Optional<String> commit(ByteSource bytes) throws IOException, ProblemException {
        List<EngineHash> found = EmbeddedCommit.find(bytes, commits.known());
        return found.size() == 1 ? Optional.of(found.get(0).hex()) : Optional.empty();
    }

    private static String damage(NativeFile file) {
        if (file instanceof NativeFile.Truncated cut) {
            return "it is cut short: " + cut.why();
        }
        return file instanceof NativeFile.Damaged damaged
                ? "it is damaged: " + damaged.why()
                : "it is no native file, but " + ((NativeFile.Foreign) file).what();
    }

    private List<Provider> providers(Loading loading, Ground ground) throws ProblemException {
        List<Provider> providers = new ArrayList<>();
        if (ground.site().distribution().isPresent()) {
            for (Library library : loading.needed()) {
                if (library.found().isEmpty() && !library.searched().isEmpty()) {
                    tables.provider(library.name(), ground.site().distribution().get())
                            .ifPresent(providers::add);
                }
            }
        }
        return providers;
    }
}
