package dev.slipway.adapter.lockfile;

import dev.slipway.domain.install.NamedPlatform;
import dev.slipway.domain.install.NativeParent;
import dev.slipway.domain.install.PrismaSet;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Gathers what a lock file has of packages for platforms, and of driver adapters, while it is read. */
final class LockedNatives {
    /** More platforms than any package has. */
    private static final int MOST_LISTED = 200;

    private final String lock;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    LockedNatives(String lock) {
        this.lock = lock;
    }

    /** A package, begun when it is new; what it is called may be learnt later. */
    Draft at(String key, String name, int line) {
        return drafts.computeIfAbsent(key, each -> new Draft(each, name, line));
    }

    /** Whether a package is locked under that very key. */
    boolean has(String key) {
        return drafts.containsKey(key);
    }

    /** Whether a package of that name is locked under any key. */
    boolean hasNamed(String name) {
        if (names.isEmpty()) {
            drafts.values().forEach(draft -> names.add(draft.name));
        }
        return names.contains(name);
    }

    /** @param locked whether what a package asks for is there: its key, and the name */
    List<NativeParent> parents(BiPredicate<String, String> locked) {
        List<NativeParent> parents = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (draft.listed.size() > 1
                    || (!draft.listed.isEmpty() && NamedPlatform.of(draft.name).isEmpty())) {
                List<String> there = draft.listed.stream()
                        .filter(name -> locked.test(draft.key, name))
                        .toList();
                parents.add(new NativeParent(
                        draft.name, draft.version, draft.listed, there, draft.development, draft.place(lock)));
            }
        }
        return parents;
    }

    List<PrismaSet.Member> adapters() {
        List<PrismaSet.Member> adapters = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (draft.name.startsWith(PrismaPackages.ADAPTERS)) {
                PrismaVersion.parse(draft.version)
                        .ifPresent(version ->
                                adapters.add(new PrismaSet.Member(lock, draft.name, version, draft.place(lock))));
            }
        }
        return adapters;
    }

    /** One package, as far as it has been read. */
    static final class Draft {
        private final String key;
        private final int line;
        private final List<String> listed = new ArrayList<>();
        private String name;
        private String version = "";
        private boolean development;

        private Draft(String key, String name, int line) {
            this.key = key;
            this.name = name;
            this.line = line;
        }

        void name(String text) {
            name = text;
        }

        void version(String text) {
            version = text;
        }

        void forDevelopment() {
            development = true;
        }

        /** What it asks for, of which only packages for platforms count. */
        void asksFor(String other) {
            if (listed.size() < MOST_LISTED && NamedPlatform.of(other).isPresent()) {
                listed.add(other);
            }
        }

        private Place place(String lock) {
            return Place.in(lock, line, (name + " " + version).strip());
        }
    }
}
