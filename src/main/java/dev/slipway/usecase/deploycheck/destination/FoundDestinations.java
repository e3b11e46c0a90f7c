package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * Where a project goes by its files.
 *
 * @param described whether one is there that declares functions or services, also one that cannot be read
 * @param decided whether a team has written something down
 * @param hostNetwork whether a service of a compose file may share a network with its host or with another service
 * @param functions where those go that a file declares, by name
 * @param unread those that cannot be read, by name
 */
public record FoundDestinations(
        List<Destination> destinations,
        boolean described,
        boolean decided,
        boolean hostNetwork,
        Map<String, Destination> functions,
        Map<String, Problem> unread) {
    public FoundDestinations {
        destinations = List.copyOf(destinations);
        functions = Map.copyOf(functions);
    }

    /** Where the functions go that a package is named for: by their whole name, or by the end of the package's. */
    public List<Destination> named(String name) {
        Destination exact = functions.get(name);
        return exact != null
                ? List.of(exact)
                : functions.entrySet().stream()
                        .filter(each -> name.endsWith("-" + each.getKey()) || name.endsWith("_" + each.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
    }
}
