package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import java.util.List;
import java.util.Optional;

/**
 * A container image as a user names it, taken apart.
 *
 * @param host the registry; empty for Docker Hub's short names
 * @param repository without the registry and without {@code library/}
 * @param tag {@code latest} when none is written
 * @param cpu the architecture that the name itself tells, as in {@code arm64v8/node} or {@code nodejs:22-arm64}
 */
record ImageName(String host, String repository, String tag, Optional<Cpu> cpu, boolean digest) {
    private static final List<String> OFFICIAL =
            List.of("docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "mirror.gcr.io");

    static ImageName parse(String reference) {
        int at = reference.indexOf('@');
        String name = at < 0 ? reference : reference.substring(0, at);
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean hosted = first.contains(".") || first.contains(":") || first.equals("localhost");
        String rest = hosted ? name.substring(slash + 1) : name;
        int colon = rest.indexOf(':');
        return of(
                hosted ? first : "",
                colon < 0 ? rest : rest.substring(0, colon),
                colon < 0 ? "latest" : rest.substring(colon + 1),
                at >= 0);
    }

    private static ImageName of(String host, String repository, String tag, boolean digest) {
        int library = ("/" + repository).lastIndexOf("/library/");
        String plain = library < 0 ? repository : repository.substring(library + "library/".length());
        int slash = plain.indexOf('/');
        // Docker Hub keeps the official images by architecture too: arm64v8/node.
        Optional<Cpu> byFolder = slash < 0 ? Optional.empty() : Cpu.named(plain.substring(0, slash));
        int cut = Math.max(tag.lastIndexOf('-'), tag.lastIndexOf(':'));
        Optional<Cpu> byTag = cut < 0 ? Optional.empty() : Cpu.named(tag.substring(cut + 1));
        return new ImageName(
                official(host, library >= 0) ? "" : host,
                byFolder.isPresent() ? plain.substring(slash + 1) : plain,
                byTag.isPresent() ? tag.substring(0, cut) : tag,
                byTag.or(() -> byFolder),
                digest);
    }

    // https://gallery.ecr.aws/docker/library holds copies of the official images.
    private static boolean official(String host, boolean library) {
        return OFFICIAL.contains(host) || (library && host.equals("public.ecr.aws"));
    }

    ImageName withTag(String other) {
        return new ImageName(host, repository, other, cpu, digest);
    }

    /** The name in full, without what was taken out. */
    String full() {
        return (host.isEmpty() ? "" : host + "/") + repository + ":" + tag;
    }

    /** The name without its registry. */
    String withoutHost() {
        return repository + ":" + tag;
    }
}
