package dev.slipway.adapter.project;

/** What becomes of a schema in which something else is wrong than its generators and its datasource. */
public enum SchemaMistakes {
    /** Nothing is done with it, as Prisma does nothing with it. */
    REFUSED,
    /** What can be read of it is read: who judges tells of the mistakes, and of all else. */
    TOLD
}
