package dev.slipway.domain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host made of a few files and command outputs, which remembers what it was asked. */
public final class FakeHost implements HostProbe {
    private final String os;
    private final String arch;
    private final String machine;
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> openssl = Optional.empty();
    private Optional<String> freebsd = Optional.empty();
    private Optional<String> ldconfig = Optional.empty();

    public FakeHost(String os, String arch, String machine) {
        this.os = os;
        this.arch = arch;
        this.machine = machine;
    }

    public static FakeHost linuxX64() {
        return new FakeHost("linux", "x64", "x86_64");
    }

    public static FakeHost linuxArm64() {
        return new FakeHost("linux", "arm64", "aarch64");
    }

    /** A file with that text. */
    public FakeHost with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Files without text, such as libraries. */
    public FakeHost withFiles(String... paths) {
        for (String path : paths) {
            files.put(path, "");
        }
        return this;
    }

    public FakeHost withOsRelease(String text) {
        return with("/etc/os-release", text);
    }

    public FakeHost withOpenssl(String output) {
        openssl = Optional.of(output);
        return this;
    }

    public FakeHost withFreebsd(String output) {
        freebsd = Optional.of(output);
        return this;
    }

    /** An {@code ldconfig} that lists the libraries that the host has by now. */
    public FakeHost withLdconfig() {
        StringBuilder listing = new StringBuilder("9 libs found in cache `/etc/ld.so.cache'\n");
        files.keySet().stream()
                .filter(path -> path.contains(".so"))
                .forEach(path -> listing.append('\t')
                        .append(path.substring(path.lastIndexOf('/') + 1))
                        .append(" (libc6,x86-64) => ")
                        .append(path)
                        .append('\n'));
        return withLdconfig(listing.toString());
    }

    public FakeHost withLdconfig(String listing) {
        ldconfig = Optional.of(listing);
        return this;
    }

    /** Everything that was asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String os() {
        return os;
    }

    @Override
    public String arch() {
        return arch;
    }

    @Override
    public String machine() {
        asked.add("uname -m");
        return machine;
    }

    @Override
    public Optional<String> text(String path) {
        asked.add(path);
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean exists(String path) {
        asked.add(path);
        return files.containsKey(path);
    }

    @Override
    public Optional<List<String>> list(String directory) {
        asked.add(directory);
        TreeSet<String> names = new TreeSet<>();
        String prefix = directory + "/";
        files.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .forEach(path -> names.add(path.substring(prefix.length()).split("/", 2)[0]));
        return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    @Override
    public Optional<String> ldconfig() {
        asked.add("ldconfig -p");
        return ldconfig;
    }

    @Override
    public Optional<String> opensslVersion() {
        asked.add("openssl version -v");
        return openssl;
    }

    @Override
    public Optional<String> freebsdVersion() {
        asked.add("freebsd-version");
        return freebsd;
    }
}
