package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Looked;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Artefacts.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ships, held open while it is judged. */
public final class OpenShipped implements AutoCloseable {
    private final Artefacts artefacts;
    private final Interest interest;
    private final List<Artefact> opened = new ArrayList<>();
    private final List<Shipped> shipped = new ArrayList<>();
    private final List<Looked> looked = new ArrayList<>();
    private final List<Problem> unread = new ArrayList<>();

    private OpenShipped(Artefacts artefacts, List<Interest> interests) {
        this.artefacts = artefacts;
        this.interest = (file, head) -> Math.max(
                SystemRelease.interest(file),
                interests.stream().mapToLong(each -> each.in(file, head)).max().orElse(0));
    }

    /** Opens all of them; on a failure none stays open. */
    public static OpenShipped of(Artefacts artefacts, List<Parcel> parcels, List<Interest> interests)
            throws ProblemException {
        OpenShipped open = new OpenShipped(artefacts, interests);
        try {
            for (Parcel each : parcels) {
                open.addOrTell(each);
            }
            return open;
        } catch (ProblemException failure) {
            open.close();
            throw failure;
        }
    }

    /** One that nobody named may be broken without being asked for. */
    private void addOrTell(Parcel parcel) throws ProblemException {
        try {
            add(parcel);
        } catch (ProblemException failure) {
            if (parcel.age().isEmpty()) {
                throw failure;
            }
            unread.add(failure.problem());
        }
    }

    private void add(Parcel parcel) throws ProblemException {
        Artefact artefact = open(parcel);
        opened.add(artefact);
        PackedTwice.refuse(parcel.name(), artefact);
        String folder = artefact.image().map(ImageConfig::workingFolder).orElse("");
        String root = parcel.root().isEmpty() ? folder.startsWith("/") ? folder : "/" : parcel.root();
        for (Destination each : parcel.destinations()) {
            Destination to = artefact.image()
                    .map(image -> runOn(each, image, parcel.name()))
                    .orElse(each);
            shipped.add(new Shipped(
                    parcel.name(), artefact.form(), artefact.tree(), root, to, artefact.image(), artefact.packed()));
            looked.add(new Looked(
                    parcel.name(),
                    SystemRelease.words(artefact),
                    to,
                    parcel.age().map(PackageAge::words)));
        }
    }

    /** An image is built for a CPU, whatever files say; only its user knows better. */
    private static Destination runOn(Destination destination, ImageConfig image, String name) {
        boolean said = destination
                .architecture()
                .filter(fact -> fact.place().kind() == Place.Kind.OTHER)
                .isPresent();
        Optional<Fact<String>> own = Cpu.named(image.platform().architecture())
                .map(cpu -> new Fact<>(
                        cpu.node(),
                        Place.of(name, "its config: " + image.platform().toString())));
        return said || own.isEmpty()
                ? destination
                : new Destination(destination.platform(), destination.why(), destination.runtime(), own);
    }

    private Artefact open(Parcel parcel) throws ProblemException {
        try {
            return open(parcel, Optional.empty());
        } catch (ProblemException several) {
            // Of several for one platform, none can be chosen by its CPU.
            if (several.problem().kind() != Kind.USAGE
                    || !several.problem().remedy().contains("--platform")) {
                throw several;
            }
            Optional<ImagePlatform> platform = parcel.destinations().stream()
                    .flatMap(each -> each.architecture().stream())
                    .flatMap(fact -> Cpu.named(fact.value()).stream())
                    .map(cpu -> new ImagePlatform("linux", cpu == Cpu.X64 ? "amd64" : cpu.node(), Optional.empty()))
                    .findFirst();
            if (platform.isEmpty()) {
                throw Problem.usage(several.problem().message()).remedy("Say which: --arch arm64, or --arch x64.");
            }
            return open(parcel, platform);
        }
    }

    private Artefact open(Parcel parcel, Optional<ImagePlatform> platform) throws ProblemException {
        return artefacts.open(
                new Wanted(parcel.path(), platform, interest, parcel.root(), parcel.layers(), parcel.elsewhere()));
    }

    public List<Shipped> all() {
        return shipped;
    }

    /** What was found and could not be read. */
    public List<Problem> unread() {
        return unread;
    }

    public List<Looked> looked() {
        return looked;
    }

    /** With what an image itself says of where it runs. */
    public List<Destination> known(List<Destination> destinations) {
        return destinations.stream()
                .map(each -> shipped.stream()
                        .filter(one -> one.image().isPresent())
                        .map(Shipped::destination)
                        .filter(to ->
                                to.platform() == each.platform() && to.why().equals(each.why()))
                        .findFirst()
                        .orElse(each))
                .toList();
    }

    @Override
    public void close() {
        opened.forEach(Artefact::close);
    }
}
