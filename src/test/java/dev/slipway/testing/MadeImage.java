package dev.slipway.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Images in the forms that tools write them in. */
public final class MadeImage {
    private static final String RUN = "{\"User\":\"node\",\"Env\":[\"PATH=/usr/bin\",\"A=b=c\"],"
            + "\"WorkingDir\":\"/app\",\"Entrypoint\":null,\"Cmd\":[\"node\",\"x.js\"]}";

    private final String platform;
    private final String run;
    private final List<byte[]> layers;

    /**
     * An image.
     *
     * @param platform the keys of its config that say so, as JSON
     * @param layers packed as they shall be
     */
    public MadeImage(String platform, List<byte[]> layers) {
        this(platform, RUN, layers);
    }

    /**
     * An image that says how it is run.
     *
     * @param run {@code config} of its config, as JSON
     */
    public MadeImage(String platform, String run, List<byte[]> layers) {
        this.platform = platform;
        this.run = run;
        this.layers = layers;
    }

    public static MadeImage of(byte[]... layers) {
        return new MadeImage("\"os\":\"linux\",\"architecture\":\"amd64\"", List.of(layers));
    }

    private byte[] config() {
        return text("{" + platform + ",\"config\":" + run + "}");
    }

    /** As Docker wrote it before version 25. */
    public Map<String, byte[]> oldDocker() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (byte[] layer : layers) {
            names.add(MadeArchive.sha256(layer) + "/layer.tar");
            parts.put(names.get(names.size() - 1), layer);
        }
        String config = MadeArchive.sha256(config()) + ".json";
        parts.put(config, config());
        parts.put(
                "manifest.json",
                text("[{\"Config\":\"" + config + "\",\"RepoTags\":[\"app:1\"],\"Layers\":" + array(names) + "}]"));
        return parts;
    }

    /** As Jib writes it: parts by other names, and every layer packed by gzip. */
    public Map<String, byte[]> jib() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("config.json", config());
        List<String> names = new ArrayList<>();
        for (byte[] layer : layers) {
            names.add(MadeArchive.sha256(layer) + ".tar.gz");
            parts.put(names.get(names.size() - 1), layer);
        }
        parts.put("manifest.json", text("[{\"Config\":\"config.json\",\"Layers\":" + array(names) + "}]"));
        return parts;
    }

    /** As Docker writes it since then: both kinds of index over the same parts. */
    public Map<String, byte[]> newDocker() {
        Map<String, byte[]> parts = oci(List.of(this));
        List<String> names = layers.stream()
                .map(layer -> "blobs/sha256/" + MadeArchive.sha256(layer))
                .toList();
        parts.put(
                "manifest.json",
                text("[{\"Config\":\"blobs/sha256/" + MadeArchive.sha256(config()) + "\",\"RepoTags\":null,\"Layers\":"
                        + array(names) + "}]"));
        return parts;
    }

    /** An OCI layout of several images. */
    public static Map<String, byte[]> oci(List<MadeImage> images) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("oci-layout", text("{\"imageLayoutVersion\":\"1.0.0\"}"));
        List<String> manifests = new ArrayList<>();
        for (MadeImage image : images) {
            byte[] manifest = image.manifest();
            manifests.add("{\"digest\":\"sha256:" + put(parts, manifest) + "\"}");
            put(parts, image.config());
            image.layers.forEach(layer -> put(parts, layer));
        }
        parts.put("index.json", text("{\"manifests\":[" + String.join(",", manifests) + "]}"));
        return parts;
    }

    /** What "skopeo copy" writes into its {@code dir:}. */
    public Map<String, byte[]> directory() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("version", text("Directory Transport Version: 1.1\n"));
        parts.put("manifest.json", manifest());
        parts.put(MadeArchive.sha256(config()), config());
        layers.forEach(layer -> parts.put(MadeArchive.sha256(layer), layer));
        return parts;
    }

    private byte[] manifest() {
        String list = layers.stream()
                .map(layer -> "{\"digest\":\"sha256:" + MadeArchive.sha256(layer) + "\"}")
                .collect(Collectors.joining(","));
        return text("{\"config\":{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":\"sha256:"
                + MadeArchive.sha256(config()) + "\"},\"layers\":[" + list + "]}");
    }

    private static String put(Map<String, byte[]> parts, byte[] part) {
        parts.put("blobs/sha256/" + MadeArchive.sha256(part), part);
        return MadeArchive.sha256(part);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String array(List<String> names) {
        return "[\"" + String.join("\",\"", names) + "\"]";
    }

    public static byte[] tar(Map<String, byte[]> parts) {
        MadeArchive made = new MadeArchive();
        parts.forEach((name, part) -> made.file(name, 0644, part));
        return made.tar();
    }

    public static Path folder(Path folder, Map<String, byte[]> parts) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Path file = folder.resolve(part.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, part.getValue());
        }
        return folder;
    }
}
