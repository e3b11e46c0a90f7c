package dev.slipway.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChoiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"windows/amd64", "freebsd/arm64"})
    void anImageOfAnotherSystemIsNotTakenForOneOfLinux(String platform) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> new ImageChoice("app.tar", Optional.empty()).of(List.of(image(platform))));

        assertThat(refused.problem().kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refused.problem().message()).startsWith("app.tar holds an image for " + platform);
    }

    @Test
    void theOneForLinuxIsTakenWhereItIsNamed() throws ProblemException {
        Image taken = new ImageChoice("app.tar", ImagePlatform.parse("linux/amd64"))
                .of(List.of(image("windows/amd64"), image("linux/amd64")));

        assertThat(taken.id()).isEqualTo("linux/amd64");
    }

    private static Image image(String platform) {
        ImageConfig config =
                new ImageConfig(ImagePlatform.parse(platform).orElseThrow(), "", Map.of(), "", List.of(), List.of());
        return new Image(platform, List.of(), config, List.of());
    }
}
