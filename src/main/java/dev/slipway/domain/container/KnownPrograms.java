package dev.slipway.domain.container;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Set;

/** Programs of builds that are known to install, to bundle, or to do nothing to what Prisma needs. */
final class KnownPrograms {
    private static final Set<String> INSTALLERS =
            Set.of("apt-get", "apt", "apk", "yum", "dnf", "microdnf", "tdnf", "zypper");
    private static final Set<String> BUNDLERS = Vocabulary.of("""
            esbuild tsup ncc webpack rollup vite next parcel nuxt nuxi remix vinxi pkg nest nx turbo lerna
            svelte-kit astro rspack rsbuild unbuild swc babel react-router blitz redwood rw wasp tsdown microbundle""");
    private static final Set<String> HARMLESS = Vocabulary.of("""
            echo mkdir chown chmod adduser addgroup useradd groupadd usermod corepack set true false : test [ [[
            date cat ls tsc exit touch printf rmdir id node update-ca-certificates sed grep which whoami pwd
            locale-gen env curl wget deluser delgroup userdel apt-key gpg apt-mark pip pip3 sleep eslint jest
            vitest tsc-alias fi done uname setcap mktemp return trap case esac husky lefthook simple-git-hooks""");
    private static final Set<String> OF_MANAGERS = Vocabulary.of("""
            config cache set version fetch store audit fund ls list info why test lint --version -v import setup
            env""");

    private KnownPrograms() {}

    static boolean installs(List<String> words) {
        return INSTALLERS.contains(program(words));
    }

    /** Whether it may bring Prisma Client Python, whose command line is called as the other is. */
    static boolean installsPython(List<String> words) {
        return Set.of("pip", "pip3").contains(program(words))
                && words.contains("install")
                && words.stream()
                        .anyMatch(word -> word.equals("-r")
                                || word.startsWith("--requirement")
                                || word.startsWith(".")
                                || word.startsWith("prisma"));
    }

    static boolean bundles(List<String> words) {
        return BUNDLERS.contains(program(words))
                || (words.size() > 1
                        && Set.of("npx", "bunx").contains(program(words))
                        && BUNDLERS.contains(words.get(1)))
                || (words.size() > 2
                        && Set.of("pnpm", "yarn", "bun").contains(program(words))
                        && BUNDLERS.contains(words.get(2)))
                || (words.size() > 1
                        && Set.of("pnpm", "yarn").contains(program(words))
                        && BUNDLERS.contains(words.get(1)))
                || (program(words).equals("bun") && words.contains("build"));
    }

    static boolean isHarmless(List<String> words) {
        return HARMLESS.contains(program(words))
                || (program(words).equals("npx") && words.size() > 1 && HARMLESS.contains(words.get(1)))
                || program(words).indexOf('=') > 0;
    }

    static boolean isOfManager(String command) {
        return OF_MANAGERS.contains(command) || HARMLESS.contains(command);
    }

    private static String program(List<String> words) {
        return words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    }
}
