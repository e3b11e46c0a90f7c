package dev.slipway.domain.urlsource;

/** A driver adapter among the dependencies of a package.json. */
public record AdapterPackage(String name, FilePlace at) {}
