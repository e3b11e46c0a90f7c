package dev.slipway.usecase.simulation;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.Scenario;
import dev.slipway.domain.simulation.Simulation;
import dev.slipway.domain.simulation.SimulationResult;
import java.util.Locale;

/** Runs a scenario, when it is one that ends in good time and fits into memory. */
public final class SimulateConnections {
    /** Requests; some six minutes of work. */
    static final double MOST_REQUESTS = 8e9;

    /** Sandboxes that work, wait, or are zombies. */
    static final double MOST_SANDBOXES = 1_000_000;

    /** What the database sees and what the function does. */
    public SimulationResult run(Scenario scenario) throws ProblemException {
        double requests = scenario.expectedRequests();
        if (requests > MOST_REQUESTS) {
            throw tooLarge("requests", requests, MOST_REQUESTS);
        }
        double sandboxes =
                scenario.function().mostSandboxes() * (1 + scenario.deploys().size());
        if (sandboxes > MOST_SANDBOXES) {
            throw tooLarge("sandboxes", sandboxes, MOST_SANDBOXES);
        }
        return Simulation.run(scenario);
    }

    private static ProblemException tooLarge(String what, double expected, double most) {
        return Problem.usage("This would be about " + String.format(Locale.ROOT, "%,.0f", expected) + " " + what
                        + "; at most " + String.format(Locale.ROOT, "%,.0f", most) + " are simulated.")
                .remedy(
                        what.equals("requests")
                                ? "Shorten the time with --hours, or lower --rps."
                                : "Lower --rps, --duration, --cold-start or --idle, raise --max-age, or deploy less often.");
    }
}
