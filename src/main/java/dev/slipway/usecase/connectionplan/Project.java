package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.descriptor.CapSite;
import dev.slipway.domain.descriptor.QuotedUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a project and the command line say together.
 *
 * @param undeclared a function that no file declares
 * @param adapter whose driver keeps the pool
 * @param sites where caps can be written, by name
 * @param files by the name that documents have
 */
record Project(
        Terms terms,
        List<Workload> workloads,
        Workload undeclared,
        Optional<DriverAdapter> adapter,
        Map<String, List<CapSite>> sites,
        List<String> unread,
        List<String> uncounted,
        List<QuotedUrl> quoted,
        Map<String, Path> files) {
    List<String> read() {
        return List.copyOf(files.keySet());
    }
}
