package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final int MANY = 20_000;

    /** Tokens that count how often they are looked at. */
    private static final class Counted extends AbstractList<Token> {
        private final List<Token> tokens;
        private long looks;

        Counted(String text) {
            this.tokens = Lexer.tokens(text);
        }

        @Override
        public Token get(int index) {
            looks++;
            return tokens.get(index);
        }

        @Override
        public int size() {
            return tokens.size();
        }
    }

    /** Each token against all the others were a hundred times as much. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new PrismaClient<",
                "class A extends PrismaClient ",
                "class A extends PrismaClient {",
                "function a ",
                "const a = b\n",
                "[a, ",
                "a, "
            })
    void whatIsAskedOfEachTokenLooksAtNoMoreThanIsNear(String part) {
        Counted tokens = new Counted(part.repeat(MANY / Lexer.tokens(part).size()));
        Script script = new Script(tokens);

        for (int at = 0; at < script.size(); at++) {
            script.behindTypes(at);
            script.givenToSuper(at);
            script.bodyOf(at, script.size());
            script.around(at);
            script.constant("a");
        }

        assertThat(tokens.looks).isLessThan(4000L * MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export const GET = ",
                "module.exports = ",
                "module.exports = { GET: a, ",
                "const GET = b\nexport default GET\n",
                "export default GET "
            })
    void exportsAreFollowedSoFarAlone(String part) {
        Counted tokens = new Counted(part.repeat(MANY / Lexer.tokens(part).size()));

        Exports.bodies(new Script(tokens), Set.of("GET", "default"));

        assertThat(tokens.looks).isLessThan(2000L * MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A extends Base<Options<{ a: B<C> }>> implements D { constructor() { super(1) } }",
                "class A extends Base { constructor() { super(1) } }"
            })
    void whatAClassGivesToItsSuperIsFoundBehindItsTypes(String text) {
        Script script = Script.of(text);
        int type = 3;

        int given = script.givenToSuper(type);

        assertThat(script.at(given - 1).text()).isEqualTo("super");
        assertThat(script.is(given, "(", "1")).isTrue();
    }
}
