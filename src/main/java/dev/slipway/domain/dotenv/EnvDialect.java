package dev.slipway.domain.dotenv;

/** How a loader replaces variables in the values of .env files. */
public enum EnvDialect {
    /** The command line and the client of Prisma, 2 to 6: {@code ${NAME}} and nothing else. */
    PRISMA,
    /** Next.js and the npm package dotenv-expand: {@code $NAME}, {@code ${NAME}} and {@code ${NAME:-default}}. */
    NEXT,
    /** The npm package dotenv and Node's {@code --env-file}: a value is what stands there. */
    PLAIN
}
