package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.packaging.BundledClients;
import dev.slipway.domain.packaging.DevelopmentPackages;
import dev.slipway.domain.packaging.ReplayedPatterns;
import dev.slipway.domain.packaging.ShippedPackage;
import java.util.List;

/** The rules of packages. */
public final class PackageRules {
    private PackageRules() {}

    /** Of a package that ships. */
    public static List<Check<ShippedPackage>> ofPackage() {
        return List.of(
                new TooLarge("PKG001"),
                new ToolsShipped("PKG002"),
                new LinkLeadsNowhere("PKG005"),
                new EnginesNeverLoaded("COLD001"));
    }

    /** Of the patterns that decide what is packed. */
    public static List<Check<ReplayedPatterns>> ofPatterns() {
        return List.of(new PatternsDropEngine("PKG003"));
    }

    /** Of what is named for development alone. */
    public static List<Check<DevelopmentPackages>> ofDevelopment() {
        return List.of(new LeftOutOfPackage("GEN001"));
    }

    /** Of the bundlers of a project. */
    public static List<Check<BundledClients>> ofBundlers() {
        return List.of(new BundlerNotTold("PKG004"));
    }
}
