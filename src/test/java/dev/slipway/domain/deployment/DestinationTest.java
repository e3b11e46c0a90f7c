package dev.slipway.domain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {
    private static final Place HERE = Place.in("f", 1, "");

    @ParameterizedTest
    @CsvSource({
        "LAMBDA, nodejs22.x, lambda:nodejs22.x, AWS Lambda nodejs22.x arm64",
        "LAMBDA, image:node:22, image:node:22, AWS Lambda image:node:22 arm64",
        "LAMBDA, , , AWS Lambda arm64",
        "IMAGE, node:22, image:node:22, a container image node:22 arm64",
        "VERCEL, nodejs22.x, vercel:nodejs22.x, Vercel nodejs22.x arm64",
        "VERCEL, , vercel, Vercel arm64",
        "NETLIFY, netlify, netlify, Netlify netlify arm64",
        "NETLIFY, netlify:22, netlify:22, Netlify netlify:22 arm64",
        "NETLIFY, netlify22, netlify:netlify22, Netlify netlify22 arm64",
        "NOW, nodejs22.x, , ZEIT Now nodejs22.x arm64",
        "KUBERNETES, node:22, , Kubernetes node:22 arm64"
    })
    void aRuntimeHasANameInTheTable(Platform platform, String runtime, String name, String title) {
        Destination destination = new Destination(platform, HERE, fact(runtime), fact("arm64"));

        assertThat(destination.runtimeName()).isEqualTo(Optional.ofNullable(name));
        assertThat(destination.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "public.ecr.aws/lambda/nodejs:22, , true, , x86_64",
        "public.ecr.aws/lambda/nodejs:22-arm64, , true, arm64, x86_64",
        "public.ecr.aws/lambda/nodejs:22-x86_64, arm64, true, arm64, x86_64",
        "public.ecr.aws/lambda/nodejs:22-x86_64, , true, x86_64, x86_64",
        "node:22, , false, , x86_64",
        ", , false, , x86_64"
    })
    void anImageSaysForWhichFunctionsItIs(
            String base, String architecture, boolean forFunctions, String cpu, String functionCpu) {
        FunctionImage both = new FunctionImage(
                Destination.of(Platform.LAMBDA, HERE),
                new Destination(Platform.IMAGE, HERE, fact(base), fact(architecture)));

        assertThat(both.isForFunctions()).isEqualTo(forFunctions);
        assertThat(both.imageCpu()).isEqualTo(Optional.ofNullable(cpu));
        assertThat(both.functionCpu()).isEqualTo(functionCpu);
    }

    private static Optional<Fact<String>> fact(String value) {
        return Optional.ofNullable(value).map(each -> new Fact<>(each, HERE));
    }
}
