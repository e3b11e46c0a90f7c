package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.DeclaredDestination;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code slipway.yaml} says of where a project goes: a destination of its own, or, of a platform that files name
 * too, what these leave out.
 */
record TeamsWord(DeclaredDestination said) {
    Optional<Destination> own() {
        return said.platform()
                .flatMap(word -> Platform.of(word.value())
                        .map(platform -> new Destination(platform, word.place(), said.runtime(), said.arch())));
    }

    /** Completes those of files, unless it contradicts all of them: then each is judged. */
    void complete(List<Destination> found, Map<String, Destination> byFunction) {
        Optional<Destination> own = own();
        List<Destination> theirs = found.stream()
                .filter(each -> !own.equals(Optional.of(each)))
                .filter(each -> own.isEmpty() || each.platform() == own.get().platform())
                .toList();
        long platforms = theirs.stream().map(Destination::platform).distinct().count();
        if (platforms == 1 && theirs.stream().anyMatch(this::fits)) {
            own.ifPresent(found::remove);
            found.replaceAll(each -> theirs.contains(each) ? over(each) : each);
            byFunction.replaceAll((name, each) -> over(each));
        }
    }

    private boolean fits(Destination file) {
        boolean runtime =
                same(said.runtime().map(fact -> fact.value()), file.runtime().map(fact -> fact.value()));
        return runtime
                && same(
                        said.arch().flatMap(fact -> Cpu.named(fact.value())),
                        file.architecture().flatMap(fact -> Cpu.named(fact.value())));
    }

    private static <T> boolean same(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private Destination over(Destination file) {
        return new Destination(
                file.platform(),
                file.why(),
                file.runtime().or(said::runtime),
                file.architecture().or(said::arch));
    }
}
