package dev.slipway.usecase.simulation;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.domain.simulation.Outcome;
import dev.slipway.domain.simulation.Scenario;
import dev.slipway.domain.simulation.Simulation;

/** Runs a scenario, when it is one that ends in good time and fits into memory. */
public final class SimulateConnections {
    /** Requests; some six minutes of work. */
    static final double MOST_REQUESTS = 20e9;

    /** Sandboxes that work, wait, or are zombies. */
    static final double MOST_SANDBOXES = 1_000_000;

    /** What the database sees and what each function does. */
    public Outcome run(Scenario scenario) throws ProblemException {
        double requests = scenario.expectedRequests();
        if (requests > MOST_REQUESTS) {
            throw new ProblemException(new TooLarge("requests", requests, MOST_REQUESTS));
        }
        double sandboxes = scenario.functions().stream()
                        .mapToDouble(FunctionLoad::mostSandboxes)
                        .sum()
                * (1 + scenario.deploys().size());
        if (sandboxes > MOST_SANDBOXES) {
            throw new ProblemException(new TooLarge("sandboxes", sandboxes, MOST_SANDBOXES));
        }
        return Simulation.run(scenario);
    }
}
