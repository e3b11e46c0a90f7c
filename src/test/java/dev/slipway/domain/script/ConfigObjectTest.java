package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden pairs: the result, the second run, and the same with the line ends of Windows. */
class ConfigObjectTest {
    private static final String FILES = "./gen/**/*";
    private static final List<String> STABLE = List.of("outputFileTracingIncludes");
    private static final List<String> EXPERIMENT = List.of("experimental", "outputFileTracingIncludes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            module.exports = {}| module.exports = { outputFileTracingIncludes: { '/*': ['./gen/**/*'] } }
            module.exports = { a: 1 };| module.exports = { outputFileTracingIncludes: { '/*': ['./gen/**/*'] }, a: 1 };
            module.exports = { /* none */ }| module.exports = { outputFileTracingIncludes: { '/*': ['./gen/**/*'] }, /* none */ }
            module.exports = {~  // none yet~};| module.exports = {~  outputFileTracingIncludes: { '/*': ['./gen/**/*'] },~  // none yet~};
            const c = {~    output: 'standalone',~}~export default c~| const c = {~    outputFileTracingIncludes: { '/*': ['./gen/**/*'] },~    output: 'standalone',~}~export default c~
            const c: NextConfig = { a };~export default c;| const c: NextConfig = { outputFileTracingIncludes: { '/*': ['./gen/**/*'] }, a };~export default c;
            const c = {~  a: 1~};~module.exports = withA(withB(c), { c: 2 })~| const c = {~  outputFileTracingIncludes: { '/*': ['./gen/**/*'] },~  a: 1~};~module.exports = withA(withB(c), { c: 2 })~
            export default { outputFileTracingIncludes: {} }| export default { outputFileTracingIncludes: { '/*': ['./gen/**/*'] } }
            export default { outputFileTracingIncludes: { '/api': ['a'] } }| export default { outputFileTracingIncludes: { '/*': ['./gen/**/*'], '/api': ['a'] } }
            export default { 'outputFileTracingIncludes': { '/*': ['a'] } }| export default { 'outputFileTracingIncludes': { '/*': ['./gen/**/*', 'a'] } }
            export default { outputFileTracingIncludes: { '/*': [] } }| export default { outputFileTracingIncludes: { '/*': ['./gen/**/*'] } }
            // module.exports = { no }~module.exports = { s: 'x } {', r: /}/ }| // module.exports = { no }~module.exports = { outputFileTracingIncludes: { '/*': ['./gen/**/*'] }, s: 'x } {', r: /}/ }
            export default { a: 1 } satisfies NextConfig| export default { outputFileTracingIncludes: { '/*': ['./gen/**/*'] }, a: 1 } satisfies NextConfig
            """)
    void thePatternIsPutInAndAllElseStays(String before, String after) {
        for (String end : List.of("\n", "\r\n")) {
            String text = before.replace("~", end);
            String result =
                    ConfigObject.of(text).orElseThrow().with(STABLE, FILES).orElseThrow();

            assertThat(result).isEqualTo(after.replace("~", end));
            assertThat(ConfigObject.of(result).orElseThrow().has(STABLE, FILES)).isTrue();
            assertThat(ConfigObject.of(result).orElseThrow().with(STABLE, FILES))
                    .contains(result);
        }
    }

    @Test
    void beforeFifteenItIsAnExperiment() {
        String empty = ConfigObject.of("module.exports = { a: 1 }")
                .orElseThrow()
                .with(EXPERIMENT, FILES)
                .orElseThrow();
        String other = ConfigObject.of("module.exports = {\n  experimental: {\n    x: true,\n  },\n}")
                .orElseThrow()
                .with(EXPERIMENT, FILES)
                .orElseThrow();

        assertThat(empty)
                .isEqualTo(
                        "module.exports = { experimental: { outputFileTracingIncludes: { '/*': ['./gen/**/*'] } }, a: 1 }");
        assertThat(other)
                .isEqualTo(
                        "module.exports = {\n  experimental: {\n    outputFileTracingIncludes: { '/*': ['./gen/**/*'] },\n"
                                + "    x: true,\n  },\n}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module.exports = async (phase) => ({ a: 1 })",
                "export default function config() { return { a: 1 } }",
                "export default defineConfig({ a: 1 })",
                "module.exports = withPWA({ dest: 'public' })(nextConfig)",
                "module.exports = withPWA({ dest: 'public' })({ a: 1 })",
                "module.exports = require('./other')",
                "let c = { a: 1 }; c = { b: 2 }; module.exports = c",
                "module.exports = { a: 1 }; module.exports = { b: 2 }",
                "module.exports = flag ? { a: 1 } : { b: 2 }",
                "module.exports = { a: 1",
                "module.exports.a = { b: 2 }",
                "",
            })
    void whatIsNoObjectThatIsWrittenOutIsLeftAlone(String text) {
        assertThat(ConfigObject.of(text).flatMap(object -> object.with(STABLE, FILES)))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module.exports = { ...base, a: 1 }",
                "module.exports = { outputFileTracingIncludes: includes }",
                "module.exports = { outputFileTracingIncludes }",
                "module.exports = { outputFileTracingIncludes: { '/*': files } }",
                "module.exports = { outputFileTracingIncludes: { ...more } }",
            })
    void whatMayComeFromElsewhereIsLeftAlone(String text) {
        assertThat(ConfigObject.of(text).orElseThrow().with(STABLE, FILES)).isEmpty();
    }
}
