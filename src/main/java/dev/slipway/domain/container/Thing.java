package dev.slipway.domain.container;

/** What an image has to have of Prisma. */
public enum Thing {
    /** A node_modules, with the command line's engines in it. */
    MODULES("node_modules"),
    CLIENT("the generated client"),
    CLI("Prisma's command line"),
    SCHEMA("the schema"),
    MIGRATIONS("the migrations"),
    CONFIG("the config file of Prisma"),
    /** One of variables, with a database's password in it. */
    SECRETS("a file of variables"),
    /** What a bundler or compiler made. */
    BUILT("what is built");

    private final String words;

    Thing(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
