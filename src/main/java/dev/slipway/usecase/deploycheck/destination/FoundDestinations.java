package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a project goes by its files.
 *
 * @param described whether one is there that declares functions or services, also one that cannot be read
 * @param decided whether a team has written something down
 * @param hostNetwork whether a service of a compose file may share a network with its host or with another service
 * @param functions where those go that a file declares, by name
 * @param images of functions, which are asked for a platform where they are built
 * @param unread those that cannot be read, by name
 * @param program one that says it in code, which is not run, or that is of a platform which is not judged
 */
public record FoundDestinations(
        List<Destination> destinations,
        boolean described,
        boolean decided,
        boolean hostNetwork,
        Map<String, Destination> functions,
        List<FunctionImage> images,
        Map<String, Problem> unread,
        Optional<String> program) {
    public FoundDestinations {
        destinations = List.copyOf(destinations);
        functions = Map.copyOf(functions);
        images = List.copyOf(images);
    }

    /**
     * What keeps a project from being judged whose functions stand in code; empty where somebody says what runs them.
     *
     * @param known where it goes by what else is known
     */
    public Optional<Problem> inCode(List<Destination> known) {
        return program.filter(name -> known.stream()
                        .allMatch(each ->
                                each.why().file().equals(name) && each.runtime().isEmpty()))
                .map(FoundDestinations::problem);
    }

    /** What else a project deploys in code, where its files name an image; a clause for people. */
    public Optional<String> besideInCode() {
        return program.filter(name -> !destinations.isEmpty()
                        && destinations.stream()
                                .noneMatch(each -> each.why().file().equals(name)))
                .map(name -> name + ": what else it deploys stands in code, which is not run. " + remedy(name));
    }

    private static Problem problem(String name) {
        return PlatformFiles.WRANGLER.contains(name)
                ? new Problem(
                        Problem.Kind.INPUT,
                        name + ": it goes to Cloudflare, of which nothing is judged but whether its client runs at the"
                                + " edge (SRC003).",
                        "Say where else it goes: --platform vercel")
                : new Problem(
                        Problem.Kind.INPUT, name + ": what it deploys stands in code, which is not run.", remedy(name));
    }

    /** Why a file does not tell what runs there, by its name. */
    public Map<String, Problem> untold(List<Destination> known) {
        Map<String, Problem> all = new HashMap<>(unread);
        inCode(known).ifPresent(problem -> all.put(program.orElseThrow(), problem));
        return all;
    }

    private static String remedy(String name) {
        String typed = "say where it goes and what uses the database: --platform lambda --runtime nodejs22.x --function"
                + " api,reserved=20";
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return name.equals(folder + "cdk.json")
                ? "Run npx cdk synth" + (folder.isEmpty() ? "" : " in " + name.substring(0, folder.length() - 1))
                        + " and name what it made in slipway.yaml, files: [" + folder
                        + "cdk.out/STACK.template.json]; or " + typed
                : Character.toUpperCase(typed.charAt(0)) + typed.substring(1);
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
