package dev.slipway.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A string table that grows. */
final class ElfStrings {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new HashMap<>();

    ElfStrings() {
        bytes.write(0);
    }

    int place(String text) {
        return text.isEmpty() ? 0 : places.computeIfAbsent(text, this::added);
    }

    private int added(String text) {
        int place = bytes.size();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        return place;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
