package dev.slipway.domain.urlsource;

import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaText;

/** Where the value of a URL is. */
public sealed interface UrlOrigin {
    /** Written out in the schema. */
    record SchemaLiteral(FilePlace at, SchemaText schema, Property property) implements UrlOrigin {
        @Override
        public String toString() {
            return at.shown();
        }
    }

    /**
     * An entry of a .env file.
     *
     * @param loader who loads the file, as the rest of a sentence: {@code Prisma loads it}
     */
    record EnvFile(FilePlace at, DotEnvText file, DotEnvEntry entry, String loader) implements UrlOrigin {
        @Override
        public String toString() {
            return at.shown();
        }
    }

    /**
     * In a platform's file, which gives it to the deployed process.
     *
     * @param column counted from 1; 0 where it is not known
     * @param literal whether it is written out where it is given, and not in a file or a variable that is named there
     */
    record Descriptor(FilePlace at, int column, boolean literal) implements UrlOrigin {}

    /** A variable of the process, which nothing on disk can change. */
    record ProcessVariable(String name) implements UrlOrigin {}

    /** Typed by whoever asks. */
    record Given() implements UrlOrigin {}

    /** Written out in a prisma.config file. */
    record ConfigLiteral(FilePlace at) implements UrlOrigin {}

    /**
     * Not known.
     *
     * @param why a sentence
     * @param remedy what to do, in the imperative
     */
    record Unknown(String why, String remedy) implements UrlOrigin {}
}
