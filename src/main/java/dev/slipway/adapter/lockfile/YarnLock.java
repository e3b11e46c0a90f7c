package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A yarn.lock, of yarn 1 or of a later one (berry): blocks headed by all the requests that they answer. */
final class YarnLock implements PackageGraph {
    private final String folder;
    private final Map<String, String> requests;
    private final LockedNodes nodes = new LockedNodes();
    private final Map<String, String> keyOfRequest = new HashMap<>();
    private List<Request> header = List.of();
    private boolean berry;
    private boolean listsFolder;

    private YarnLock(String folder, Map<String, String> requests) {
        this.folder = folder;
        this.requests = new HashMap<>(requests);
    }

    /**
     * Reads a lock file in one pass.
     *
     * @param folder the project's folder as seen from the lock file's; empty for the same
     * @param ranges the Prisma packages in the project's manifest and their ranges, which yarn 1 keeps nowhere else
     */
    static YarnLock read(SourceFile file, String folder, Map<String, String> ranges) throws ProblemException {
        YarnLock lock = new YarnLock(folder, ranges);
        BlockLines.readYarn(file, lock::entry);
        return lock;
    }

    private void entry(List<String> path, String value) {
        if (path.size() == 1) {
            berry |= path.get(0).equals("__metadata");
            begin(path.get(0));
        } else if (isOwnWorkspace()) {
            if (path.size() == 3 && path.get(1).equals("dependencies") && PrismaPackages.watches(path.get(2))) {
                requests.put(path.get(2), value);
            }
        } else if (!header.isEmpty() && PrismaPackages.watches(header.get(0).name())) {
            LockedNodes.Draft draft =
                    nodes.at(header.get(0).text(), header.get(0).name());
            if (path.size() == 2 && path.get(1).equals("version")) {
                draft.version(value);
            } else if (path.size() == 3 && isDependencies(path.get(1))) {
                draft.wants(path.get(2), value);
            }
        }
    }

    private static boolean isDependencies(String section) {
        return section.equals("dependencies") || section.equals("optionalDependencies");
    }

    private void begin(String text) {
        header = List.of();
        if (!text.contains("prisma") && !text.contains("workspace:")) {
            return;
        }
        header = new ArrayList<>();
        for (String part : text.split(",")) {
            Request.parse(Scalars.unquoted(part.strip())).ifPresent(header::add);
        }
        listsFolder |= isOwnWorkspace();
        for (Request request : header) {
            if (PrismaPackages.watches(request.name())) {
                keyOfRequest.put(request.text(), header.get(0).text());
            }
        }
    }

    private boolean isOwnWorkspace() {
        String own = "workspace:" + (folder.isEmpty() ? "." : folder);
        return header.stream().anyMatch(r -> r.range().equals(own));
    }

    boolean isBerry() {
        return berry;
    }

    @Override
    public Optional<PackageNode> direct(String name) {
        return Optional.ofNullable(requests.get(name)).flatMap(range -> answer(name, range));
    }

    @Override
    public Optional<PackageNode> wanted(PackageNode by, String name) {
        return Optional.ofNullable(by.wants().get(name)).flatMap(range -> answer(name, range));
    }

    /** Later yarns write {@code npm:} in front of the ranges of their blocks, and not always where they are asked for. */
    private Optional<PackageNode> answer(String name, String range) {
        String key = keyOfRequest.get(name + "@" + range);
        key = key == null ? keyOfRequest.get(name + "@npm:" + range) : key;
        return Optional.ofNullable(key).flatMap(nodes::find);
    }

    @Override
    public List<PackageNode> all() {
        return nodes.all();
    }

    @Override
    public boolean coversProject() {
        return folder.isEmpty() || listsFolder || !berry;
    }

    @Override
    public boolean hasMember() {
        return !folder.isEmpty() && listsFolder;
    }

    /**
     * What a manifest asks for: {@code @prisma/client@^5.0.0}, or {@code old@npm:prisma@4.0.0} by an alias.
     *
     * @param name the true name
     * @param range as written behind the first name
     */
    private record Request(String text, String name, String range) {
        static Optional<Request> parse(String text) {
            int at = text.indexOf('@', 1);
            if (at < 0) {
                return Optional.empty();
            }
            String range = text.substring(at + 1);
            int aliasEnd = range.startsWith("npm:") ? range.indexOf('@', "npm:".length() + 1) : -1;
            String name = aliasEnd < 0 ? text.substring(0, at) : range.substring("npm:".length(), aliasEnd);
            return Optional.of(new Request(text, name, range));
        }
    }
}
