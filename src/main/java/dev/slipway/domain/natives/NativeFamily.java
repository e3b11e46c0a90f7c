package dev.slipway.domain.natives;

import dev.slipway.domain.binary.loader.Loading.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The builds of one thing for several platforms, or the only one: a package takes the one that fits, and fails where none does.
 *
 * @param folder of the npm package, or where what ships begins
 * @param severalPlatforms whether the paths say which platform each is for
 * @param platformPackage whether each platform has a package of its own
 */
public record NativeFamily(
        String folder, boolean severalPlatforms, boolean platformPackage, List<ShippedNative> files) {
    public NativeFamily {
        files = List.copyOf(files);
    }

    /**
     * Native files by what they are builds of.
     *
     * @param root where what ships begins
     */
    public static List<NativeFamily> of(List<ShippedNative> files, String root) {
        Map<String, List<ShippedNative>> members = new LinkedHashMap<>();
        Map<String, FamilyName> names = new LinkedHashMap<>();
        for (ShippedNative file : files) {
            FamilyName name = FamilyName.of(file.entry().path(), root);
            names.putIfAbsent(name.key(), name);
            members.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(file);
        }
        List<NativeFamily> families = new ArrayList<>();
        names.forEach((key, name) -> families.add(new NativeFamily(
                name.folder(), name.severalPlatforms(), name.platformPackage(), members.getOrDefault(key, List.of()))));
        return families;
    }

    public List<ShippedNative> foreign() {
        return files.stream().filter(ShippedNative::isForeign).toList();
    }

    /** Those that are not known to be for another place. */
    public List<ShippedNative> fitting() {
        return files.stream().filter(file -> !file.isForeign()).toList();
    }

    /** Whether one of them serves the place, so that the others are dead weight. */
    public boolean isServed() {
        return !fitting().isEmpty();
    }

    /** Addons that Node may open there: of builds for several platforms those that load, where some do. */
    public List<ShippedNative> decisive() {
        List<ShippedNative> addons =
                fitting().stream().filter(ShippedNative::isAddon).toList();
        List<ShippedNative> loading = addons.stream()
                .filter(addon -> severalPlatforms && addon.file().answer() == Answer.LOADS)
                .toList();
        return loading.isEmpty() ? addons : loading;
    }

    /** The first of the foreign files that something will ask for; empty where nothing on Linux would. */
    public Optional<ShippedNative> asked() {
        return foreign().stream().filter(file -> !file.isAnothersByName()).findFirst();
    }
}
