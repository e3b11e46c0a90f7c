package dev.slipway.precision;

import dev.slipway.testing.Contents;
import dev.slipway.testing.MadeImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One thing that ships.
 *
 * @param stem of its file's name, or its folder's
 * @param layers one, but of an image
 * @param run how an image is run: {@code config} of its config; empty for a package
 */
record Ship(String stem, Form form, List<Contents> layers, String run) {
    /** How it is packed. */
    enum Form {
        ZIP,
        FOLDER,
        IMAGE
    }

    static Ship zip(String stem, Contents contents) {
        return new Ship(stem, Form.ZIP, List.of(contents), "");
    }

    static Ship folder(String path, Contents contents) {
        return new Ship(path, Form.FOLDER, List.of(contents), "");
    }

    static Ship image(String run, Contents... layers) {
        return new Ship("app", Form.IMAGE, List.of(layers), run);
    }

    Ship in(Form other) {
        return new Ship(stem, other, layers, run);
    }

    Ship run(String other) {
        return new Ship(stem, form, layers, other);
    }

    Ship copy() {
        return new Ship(stem, form, layers.stream().map(Contents::copy).toList(), run);
    }

    String path() {
        return switch (form) {
            case ZIP -> stem + ".zip";
            case FOLDER -> stem;
            case IMAGE -> stem + ".tar";
        };
    }

    void write(Path project) throws IOException {
        Path path = project.resolve(path());
        Files.createDirectories(path.resolveSibling(""));
        switch (form) {
            case ZIP -> Files.write(path, layers.get(0).archive().zip());
            case FOLDER -> layers.get(0).write(path);
            case IMAGE -> {
                List<byte[]> tars =
                        layers.stream().map(each -> each.archive().tar()).toList();
                String platform = "\"os\":\"linux\",\"architecture\":\"amd64\"";
                Files.write(path, MadeImage.tar(new MadeImage(platform, run, tars).newDocker()));
            }
        }
    }
}
