package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.ElfConstants;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EmbeddedCommit;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.verification.Access;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Loadings;
import dev.slipway.domain.verification.ProvidingPackage;
import dev.slipway.port.SystemTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at native files: the header, the rights of whoever runs it, and what the loader of the place makes of it.
 *
 * @param commits those that engines may carry
 */
public record Examiner(SystemTables tables, Commits commits) {
    /** The commits of all releases, read when an engine is looked at. */
    public interface Commits {
        Set<EngineHash> known() throws ProblemException;
    }

    /**
     * What is known of one.
     *
     * @param asked the target that it is to be for, where its user named one
     */
    public Examined examine(Candidate candidate, Optional<BinaryTarget> asked, Ground ground)
            throws IOException, ProblemException {
        ByteSource bytes = candidate.tree().open(candidate.entry());
        NativeFile file = NativeFile.read(bytes);
        Optional<BuiltFor> built = BuiltFor.of(file);
        Loading loading =
                built.isEmpty() ? Loadings.refused(Cause.BAD_FILE, damage(file)) : ground.load(candidate, file, bytes);
        Optional<NamedEngine> engine = NamedEngine.of(candidate.name());
        return new Examined(
                candidate.place(),
                bytes.size(),
                file,
                built,
                engine,
                asked,
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
        List<EngineHash> found = EmbeddedCommit.find(bytes, ElfConstants.offset(bytes), commits.known());
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

    private List<ProvidingPackage> providers(Loading loading, Ground ground) throws ProblemException {
        List<ProvidingPackage> providers = new ArrayList<>();
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
