package dev.slipway.domain.verification;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * One native file, and what is known of it and of the place where it is to load.
 *
 * @param place the file as its user would name it
 * @param size in bytes
 * @param engine what its name says; empty where it is that of no engine
 * @param asked the target that it is to be for, where its user named one
 * @param commit of the engines repository, where the file tells it
 * @param loading what the loader there makes of its content
 * @param providers for libraries that are missing there, what brings them
 */
public record Examined(
        Place place,
        long size,
        NativeFile file,
        Optional<BuiltFor> builtFor,
        Optional<NamedEngine> engine,
        Optional<BinaryTarget> asked,
        Optional<String> commit,
        Access access,
        Loading loading,
        Site site,
        List<ProvidingPackage> providers) {
    public Examined {
        providers = List.copyOf(providers);
    }

    /** Whether it is a program, which is started, and not a library, which is opened. */
    public boolean isProgram() {
        String path = place.file();
        return Program.is(file, engine, path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether it loads: the loader's answer, unless whoever runs it may not open it. */
    public Answer answer() {
        if (isForbidden()) {
            return Answer.REFUSED;
        }
        return loading.answer();
    }

    /** Whether it is certain that whoever runs it may not; other programs than engines may be given their mode later. */
    public boolean isForbidden() {
        return access.read() == Runner.Permission.NO
                || (isProgram() && engine.isPresent() && access.start() == Runner.Permission.NO);
    }

    /** Why it does not load, or why that is not decided; empty when it loads. */
    public String why() {
        if (loading.answer() != Answer.REFUSED && isForbidden()) {
            return denied();
        }
        return loading.why();
    }

    /** That whoever runs it may not, as a clause. */
    public String denied() {
        return site.runner().denied(access.read() == Runner.Permission.NO ? "read" : "execute") + ": " + access.why();
    }

    /** Whether the loader refuses it for that. */
    public boolean isRefusedFor(Cause cause) {
        return loading.answer() == Answer.REFUSED && loading.cause().equals(Optional.of(cause));
    }

    /**
     * A name, or an option, that says otherwise than the header.
     *
     * @param message a sentence that says how
     */
    public record Contradiction(BinaryTarget target, String message) {}

    /** The first; empty when all agree. */
    public Optional<Contradiction> contradiction() {
        Optional<BinaryTarget> named = engine.flatMap(NamedEngine::target);
        return misfit("Its name says ", named).or(() -> misfit("--target says ", asked));
    }

    private Optional<Contradiction> misfit(String says, Optional<BinaryTarget> target) {
        if (target.isEmpty() || builtFor.isEmpty()) {
            return Optional.empty();
        }
        List<String> misfits = TargetFit.of(target.get()).misfits(builtFor.get());
        return misfits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        target.get(), says + target.get() + ", but " + String.join(", and ", misfits) + "."));
    }

    /** Whether it is none of the files that could load there, so that its libraries do not matter. */
    public boolean isOthers() {
        return !foreign().isEmpty() || (site.target() && contradiction().isPresent());
    }

    /** How the file is another system's than the place, each as a clause; empty when it is not, or not known to be. */
    public List<String> foreign() {
        if (builtFor.isEmpty() || loading.answer() == Answer.LOADS) {
            return List.of();
        }
        BuiltFor file = builtFor.get();
        if (site.os().isPresent() && !site.os().get().equals(file.os())) {
            return List.of("it is for " + file.os() + ", not " + site.os().get());
        }
        if (site.cpu().isPresent() && !file.cpus().contains(site.cpu().get())) {
            return List.of("it is for " + BuiltFor.names(file.cpus()) + ", not "
                    + site.cpu().get().node());
        }
        boolean otherLibc = loading.answer() == Answer.REFUSED
                && site.libc().isPresent()
                && file.libc().filter(libc -> !libc.equals("static")).isPresent()
                && !file.libc().equals(site.libc().map(libc -> libc.id()));
        // Some files for one C library load with the other, so that the loader's answer comes first.
        return otherLibc
                ? List.of("it is for " + file.libc().orElseThrow() + ", not "
                        + site.libc().orElseThrow().id())
                : List.of();
    }
}
