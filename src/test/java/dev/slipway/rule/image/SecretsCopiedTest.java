package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URL011, of a Dockerfile: the .env file that comes along. */
class SecretsCopiedTest {
    private static String told(ImageProject project) {
        return VerdictText.of(new SecretsCopied("URL011").judge(project.container()));
    }

    @Test
    void aFileThatIsCopiedIsToldWithWhatShouldLeaveItOut() {
        assertThat(told(ImageProject.of("FROM node:22-bookworm\nWORKDIR /app\nCOPY . .\n")
                        .secrets(".env")))
                .isEqualTo("""
                        warning: .env has a database's password, and Dockerfile copies it into the image where it is built of \
                        this folder: whoever gets the image has it.
                        at: Dockerfile:1, .dockerignore
                        do: Leave it out: a line .env* in .dockerignore; whoever runs the image gives it its variables.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY . .                                                             |              | true
            COPY .env ./                                                         |              | true
            COPY .env* ./                                                        |              | true
            COPY . .                                                             | .env         | false
            COPY . .                                                             | .env*        | false
            COPY . .                                                             | **/.env      | false
            COPY --exclude=.env . .                                              |              | false
            COPY src ./src                                                       |              | false
            COPY . .;RUN npm ci && rm .env                                       |              | false
            COPY . .;FROM node:22-bookworm;COPY --from=0 /app /app               |              | true
            COPY . .;FROM node:22-bookworm;COPY --from=0 /app/dist /app/dist     |              | false
            """)
    void itComesAlongUnlessItIsLeftOut(String lines, String ignore, boolean found) {
        ImageProject project = ImageProject.of(
                        "FROM node:22-bookworm\nWORKDIR /app\n" + lines.replace(';', '\n') + "\n")
                .secrets(".env");

        assertThat(told(ignore == null ? project : project.ignore(ignore + "\n"))
                        .startsWith("warning"))
                .isEqualTo(found);
    }

    @Test
    void withoutSuchAFileAndOfAnImageNothingIsSaid() {
        assertThat(told(ImageProject.of("FROM node:22-bookworm\nCOPY . .\n"))).startsWith("not applicable: no file");
        assertThat(told(ImageProject.unbuilt())).startsWith("not applicable: no Dockerfile");
        assertThat(told(ImageProject.of("FROM node:22-bookworm\nCOPY . .\n")
                        .secrets(".env")
                        .image(new ImageFiles().contents())))
                .startsWith("not applicable: no Dockerfile");
    }
}
