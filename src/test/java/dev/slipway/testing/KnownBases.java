package dev.slipway.testing;

import dev.slipway.domain.container.StageState;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.dockerfile.ImageCpu;
import java.util.List;
import java.util.Optional;

/** What a few images are: Alpine, Debian, the slim one of it without OpenSSL, distroless without zlib; of all others nothing is known. */
final class KnownBases {
    private KnownBases() {}

    static StageSystem system(StageState state, boolean end) {
        Optional<String> image = state.stage().image();
        Optional<String> cpu = state.stage().cpu();
        if (image.isEmpty()) {
            return StageSystem.unknown(image, cpu, false, "only a build can tell its image", Optional.empty());
        }
        String name = image.get();
        boolean moving = !name.contains("alpine3.") && !name.contains("bookworm") && !name.contains("@sha256:");
        if (!name.contains("node") && !name.contains("alpine")) {
            return StageSystem.unknown(
                    image, cpu, moving, "what " + name + " is made of is not known", Optional.empty());
        }
        boolean bare = name.contains("slim") && !(end && state.installsOpenssl());
        String libc = name.contains("alpine") ? "linux-musl-openssl-" : "debian-openssl-";
        StageSystem system = new StageSystem(
                image,
                Optional.of(libc + (bare ? "1.1.x" : "3.0.x")),
                cpu,
                moving,
                "",
                bare,
                name.contains("distroless") ? List.of("libz.so.1") : List.of(),
                Optional.empty());
        return cpu.filter(each -> !ImageCpu.isTold(each))
                .map(each -> system.onUntold(each, "which CPU it has: " + each))
                .orElse(system);
    }
}
