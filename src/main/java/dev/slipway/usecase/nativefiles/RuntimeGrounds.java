package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.Runner;
import dev.slipway.domain.verification.Site;
import dev.slipway.domain.verification.TableLoader;
import dev.slipway.port.Hosts;
import dev.slipway.port.SystemTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens runtimes by their names in the tables. */
public record RuntimeGrounds(Hosts hosts, SystemTables tables) {
    /** Where a package lies on Lambda. */
    private static final String TASK = "/var/task";

    /**
     * One of them.
     *
     * @param arch the CPU, in place of the usual one
     * @param libraryPath folders that its loader is told to search first
     * @param mounted whether files are named from the root of the system there, and not from that of the package
     */
    public Ground ground(String name, Optional<String> arch, List<String> libraryPath, boolean mounted)
            throws ProblemException {
        Hosts.HostView host = hosts.runtime(name, arch);
        SystemTables.RuntimeShelf shelf = tables.runtime(name, arch);
        Runner runner = name.startsWith("lambda:")
                // AWS re:Post on errors of deployment packages: everybody must be able to read the files.
                ? new Runner.Stranger("the user that Lambda runs functions as")
                : Sites.UNTOLD;
        Site site = new Site(
                name,
                "--runtime " + name,
                false,
                Optional.of(host.probe().os()),
                Cpu.named(host.probe().arch()),
                Optional.of(shelf.loader().contains("musl") ? Libc.MUSL : Libc.GLIBC),
                host.probe().text("/etc/os-release").flatMap(Distribution::parse),
                runner);
        return new TableGround(
                site,
                host.notes(),
                new TableLoader(site, shelf.loader(), shelf.libraries()),
                Stream.concat(Stream.of(shelf.libraryPath().split(":")), libraryPath.stream())
                        .map(folder -> !mounted && folder.startsWith(TASK) ? folder.substring(TASK.length()) : folder)
                        .toList());
    }
}
