package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import java.util.List;
import java.util.Optional;

/** A host as it would be with the {@code openssl} program installed. */
record HostWithOpenssl(HostProbe host, String openssl) implements HostProbe {
    @Override
    public Optional<String> opensslVersion() {
        return Optional.of(openssl);
    }

    @Override
    public String os() {
        return host.os();
    }

    @Override
    public String arch() {
        return host.arch();
    }

    @Override
    public String machine() {
        return host.machine();
    }

    @Override
    public Optional<String> text(String path) {
        return host.text(path);
    }

    @Override
    public boolean exists(String path) {
        return host.exists(path);
    }

    @Override
    public LibraryFit library(String path, Cpu cpu) {
        return host.library(path, cpu);
    }

    @Override
    public List<String> cached(String library) {
        return host.cached(library);
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return host.list(directory);
    }

    @Override
    public Optional<String> ldconfig() {
        return host.ldconfig();
    }

    @Override
    public Optional<String> freebsdVersion() {
        return host.freebsdVersion();
    }
}
