package dev.slipway.testing;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.natives.NativeFamily;
import dev.slipway.domain.natives.ShippedNative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Native files of what ships to a Debian of x64, by a word of what is known of each. */
public final class ShippedFiles {
    private ShippedFiles() {}

    /**
     * Their families.
     *
     * @param files such as {@code a/linux-x64/b.node LOADS}: one that loads, is {@code REFUSED} or not decided ({@code OPEN}) there, one
     *     for another {@code CPU}, or for {@code MUSL}
     */
    public static List<NativeFamily> families(String... files) {
        List<ShippedNative> all = new ArrayList<>();
        for (String file : files) {
            String[] words = file.split(" ");
            all.add(of("/app/node_modules/" + words[0], words[1]));
        }
        return NativeFamily.of(all, "/app");
    }

    private static ShippedNative of(String path, String known) {
        ExaminedFile file = new ExaminedFile().named(path.substring("/app/".length()));
        file = switch (known) {
            case "LOADS" -> file;
            case "REFUSED" -> file.missing("libvips.so.42");
            case "OPEN" -> file.undecided("nothing tells");
            case "CPU" -> file.of("cpu arm64\nneeded libc.so.6").refused(Cause.WRONG_ARCHITECTURE, "another CPU");
            case "MUSL" -> file.of("needed libc.musl-x86_64.so.1").undecided("nothing tells");
            default -> throw new IllegalArgumentException(known);
        };
        return new ShippedNative(
                new TreeEntry(path, TreeEntry.Kind.FILE, 100, OptionalInt.of(0644), Optional.empty(), Optional.empty()),
                file.judged());
    }
}
