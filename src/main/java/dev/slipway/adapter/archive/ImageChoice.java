package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses among the images of an archive, or asks. */
record ImageChoice(String name, Optional<ImagePlatform> platform) {
    Image of(List<Image> images) throws ProblemException {
        if (images.isEmpty()) {
            throw Problem.input(name + " holds no image whose parts are all there.")
                    .remedy("Save it anew: docker save IMAGE -o app.tar");
        }
        List<Image> fitting = images.stream()
                .filter(image -> platform.isEmpty() || platform.get().takes(image.platform()))
                .toList();
        if (fitting.isEmpty()) {
            throw Problem.input(name + " holds no image for "
                            + platform.map(ImagePlatform::toString).orElse("") + "; it holds " + platforms(images)
                            + ".")
                    .remedy("Name one of these with --platform, or none where there is one only.");
        }
        if (fitting.stream().map(Image::id).distinct().count() > 1) {
            throw several(fitting);
        }
        return ofLinux(fitting.get(0));
    }

    /** Others have other folders, and other loaders: to take one for Linux would be an answer about nothing. */
    private Image ofLinux(Image image) throws ProblemException {
        if (!image.platform().os().equals("linux")) {
            throw Problem.unsupported(name + " holds an image for " + image.platform() + "; only those for Linux are"
                            + " looked into.")
                    .remedy("Name an image for Linux, or judge the files alone: slipway engine verify FOLDER --target"
                            + " windows");
        }
        return image;
    }

    private ProblemException several(List<Image> images) {
        if (images.stream().map(Image::platform).distinct().count() > 1) {
            return Problem.usage(name + " holds images for " + platforms(images) + ".")
                    .remedy("Name one with --platform " + images.get(0).platform() + ", or another of them.");
        }
        String names = images.stream()
                .flatMap(image -> image.names().stream().sorted().limit(1))
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.usage(name + " holds several images for " + images.get(0).platform()
                        + (names.isEmpty() ? "." : ": " + names + "."))
                .remedy("Save the one that is meant alone: docker save IMAGE -o app.tar, or of a layout: skopeo copy"
                        + " oci:FOLDER:TAG docker-archive:app.tar");
    }

    private static String platforms(List<Image> images) {
        return images.stream()
                .map(image -> image.platform().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
