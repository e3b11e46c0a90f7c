package dev.slipway.domain.nodeproject;

/** Which query engine, if any, a generated client loads. */
public sealed interface EngineUse {
    /** The Node-API library. */
    record Library() implements EngineUse {}

    /** The executable. */
    record Executable() implements EngineUse {}

    /**
     * None.
     *
     * @param why the reason, a clause for people: {@code engineType = "client" (prisma/schema.prisma:3)}
     */
    record None(String why) implements EngineUse {
        /** Whether a compiler of queries stands in for it, and not a proxy. */
        public boolean isCompiled() {
            return why.startsWith("engineType = \"client\"") || why.startsWith("the preview features queryCompiler");
        }
    }
}
