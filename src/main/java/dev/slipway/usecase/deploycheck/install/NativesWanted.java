package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.NativeNeed;
import dev.slipway.domain.install.NativeNeed.WantedPlatform;
import java.util.Optional;
import java.util.stream.Stream;

/** Says for which platforms the packages of a lock file must be locked. */
final class NativesWanted {
    private NativesWanted() {}

    static NativeNeed of(LockedInstall install, Deployment deployment, ProjectTexts files) {
        return new NativeNeed(
                install.lock(),
                repair(install.manager()),
                install.natives(),
                deployment.destinations().stream()
                        .flatMap(NativesWanted::platform)
                        .toList(),
                TakenPlatforms.of(install, files));
    }

    private static Stream<WantedPlatform> platform(Destination destination) {
        Platform platform = destination.platform();
        boolean builds = platform != Platform.LAMBDA;
        return switch (platform) {
            case LAMBDA -> Stream.of(wanted(destination, Optional.of("x64"), builds));
            case NOW, VERCEL, NETLIFY, FLY -> Stream.of(wanted(destination, Optional.of("x64"), builds));
            case IMAGE -> Stream.of(wanted(destination, Optional.empty(), builds));
            case COMPOSE, KUBERNETES -> Stream.empty();
        };
    }

    private static WantedPlatform wanted(Destination destination, Optional<String> usual, boolean builds) {
        Optional<String> cpu = destination.architecture().isEmpty()
                ? usual
                : destination.architecture().flatMap(fact -> switch (fact.value()) {
                    case "x86_64", "amd64", "x64" -> Optional.of("x64");
                    case "aarch64", "arm64" -> Optional.of("arm64");
                    default -> Optional.empty();
                });
        boolean alpine = destination
                .runtime()
                .filter(fact -> fact.value().contains("alpine"))
                .isPresent();
        return new WantedPlatform(destination.title(), cpu, alpine ? "musl" : "glibc", builds);
    }

    private static String repair(String manager) {
        return switch (manager) {
            case "pnpm" ->
                "pnpm install --lockfile-only, with supportedArchitectures in pnpm-workspace.yaml for what"
                        + " is installed here.";
            case "yarn" -> "yarn install, with supportedArchitectures in .yarnrc.yml for what is installed here.";
            case "bun" -> "Remove the lock file and node_modules, and run bun install.";
            default ->
                "Remove package-lock.json and node_modules, run npm install, and look that it is in the file"
                        + " (npm/cli#4828).";
        };
    }
}
