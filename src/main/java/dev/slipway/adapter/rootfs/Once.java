package dev.slipway.adapter.rootfs;

import java.util.Optional;
import java.util.function.Supplier;

/** An answer that is found out when it is first asked for, and then kept. */
final class Once {
    private final Supplier<Optional<String>> source;
    private Optional<Optional<String>> answer = Optional.empty();

    Once(Supplier<Optional<String>> source) {
        this.source = source;
    }

    synchronized Optional<String> value() {
        if (answer.isEmpty()) {
            answer = Optional.of(source.get());
        }
        return answer.get();
    }
}
