package dev.slipway.testing;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.binary.loader.Loading.SymbolVersion;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.verification.Access;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.ProvidingPackage;
import dev.slipway.domain.verification.Runner;
import dev.slipway.domain.verification.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file for rules to judge: an engine for x64 and glibc that loads on Debian 12, unless something else is said. */
public final class ExaminedFile {
    private static final Runner RUNNER = new Runner.Stranger("the user");

    private String name = "libquery_engine-debian-openssl-3.0.x.so.node";
    private byte[] bytes = ElfRecipe.bytes("needed libc.so.6");
    private Optional<BinaryTarget> asked = Optional.empty();
    private Access access = new Access(Runner.Permission.YES, Runner.Permission.YES, true, "its mode is 0755");
    private Answer answer = Answer.LOADS;
    private Optional<Cause> cause = Optional.empty();
    private String why = "";
    private final List<Library> needed = new ArrayList<>();
    private final List<SymbolVersion> versions = new ArrayList<>();
    private final List<ProvidingPackage> providers = new ArrayList<>();
    private Cpu cpu = Cpu.X64;
    private Libc libc = Libc.GLIBC;
    private Distribution distribution = new Distribution("debian", List.of(), "12");
    private boolean target;

    public ExaminedFile named(String file) {
        name = file;
        return this;
    }

    public ExaminedFile of(String recipe) {
        bytes = ElfRecipe.bytes(recipe);
        return this;
    }

    public ExaminedFile text(String content) {
        bytes = content.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public ExaminedFile asked(String binaryTarget) {
        asked = Optional.of(new BinaryTarget(binaryTarget));
        return this;
    }

    public ExaminedFile access(Runner.Permission read, Runner.Permission start, boolean told) {
        access = new Access(read, start, told, "its mode is 0600");
        return this;
    }

    public ExaminedFile refused(Cause reason, String words) {
        answer = Answer.REFUSED;
        cause = Optional.of(reason);
        why = words;
        return this;
    }

    public ExaminedFile undecided(String words) {
        answer = Answer.NOT_DECIDED;
        why = words;
        return this;
    }

    public ExaminedFile missing(String library) {
        needed.add(new Library(library, Optional.empty(), List.of("/usr/lib")));
        return refused(Cause.MISSING_LIBRARY, library + " is not found");
    }

    public ExaminedFile lacking(String library, String version) {
        needed.add(new Library(library, Optional.of("/usr/lib/" + library), List.of()));
        versions.add(new SymbolVersion(version, library, false, true));
        return refused(Cause.SYMBOL_VERSION, version + " of " + library + " is not there");
    }

    /** A version that is not there, and that the loader does without. */
    public ExaminedFile without(String library, String version) {
        needed.add(new Library(library, Optional.of("/usr/lib/" + library), List.of()));
        versions.add(new SymbolVersion(version, library, false, false));
        return this;
    }

    public ExaminedFile broughtBy(String library, String install) {
        providers.add(new ProvidingPackage(library, Optional.of(install).filter(name -> !name.isEmpty())));
        return this;
    }

    public ExaminedFile on(Cpu processor, Libc c, String id, String release) {
        cpu = processor;
        libc = c;
        distribution = new Distribution(id, List.of(), release);
        return this;
    }

    public ExaminedFile onTarget() {
        target = true;
        return this;
    }

    /** What there is to judge. */
    public Examined judged() {
        try {
            NativeFile file = NativeFile.read(ByteSource.of(bytes));
            return new Examined(
                    new Place(Place.Kind.FILE, name, 0, 0, "", ""),
                    bytes.length,
                    file,
                    BuiltFor.of(file),
                    NamedEngine.of(name),
                    asked,
                    Optional.empty(),
                    access,
                    new Loading(answer, cause, why, Optional.empty(), needed, versions, List.of()),
                    new Site(
                            "the place",
                            "--root the place",
                            target,
                            Optional.of("linux"),
                            Optional.of(cpu),
                            Optional.of(libc),
                            Optional.of(distribution),
                            RUNNER),
                    providers);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
