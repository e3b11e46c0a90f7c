package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore;
import dev.slipway.usecase.enginefetch.InstalledEngine.Action;
import dev.slipway.usecase.enginefetch.InstalledEngine.From;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The places of one engine, by what is there now. */
record Inspection(PlannedEngine planned, Expectation expected, List<InstalledEngine> present, List<Missing> missing) {
    /** A place where the right engine is not; {@code outcome} is what filling it will be. */
    record Missing(Path destination, Action outcome) {}

    static Inspection of(StagedFiles store, PlannedEngine planned, Expectation expected) throws ProblemException {
        List<InstalledEngine> present = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Path destination : planned.destinations()) {
            Optional<EngineStore.Measured> there = store.measure(destination);
            if (there.isPresent() && there.get().sha256().equals(expected.sha256())) {
                present.add(new InstalledEngine(
                        planned.file(),
                        destination,
                        expected.sha256(),
                        OptionalLong.of(there.get().bytes()),
                        Action.PRESENT,
                        Optional.empty(),
                        List.of(expected.by())));
            } else {
                missing.add(new Missing(destination, there.isPresent() ? Action.REPAIRED : Action.INSTALLED));
            }
        }
        return new Inspection(planned, expected, List.copyOf(present), List.copyOf(missing));
    }

    /** All places, once the missing engine has come; without its bytes what a run that is not dry would leave. */
    List<InstalledEngine> filled(OptionalLong bytes, From from, List<VerifiedBy> verifiedBy) {
        List<InstalledEngine> all = new ArrayList<>(present);
        for (Missing place : missing) {
            all.add(new InstalledEngine(
                    planned.file(),
                    place.destination(),
                    expected.sha256(),
                    bytes,
                    place.outcome(),
                    Optional.of(from),
                    verifiedBy));
        }
        return all;
    }
}
