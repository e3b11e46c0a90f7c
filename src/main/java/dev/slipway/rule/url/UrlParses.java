package dev.slipway.rule.url;

import dev.slipway.domain.descriptor.QuotedUrl;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.Optional;

/** URL001: the URL does not parse, or its scheme is not the provider's. */
record UrlParses(String rule) implements Check<DeployedUrl> {
    /** Of a URL that a platform's file hands to a process with quotation marks around it. */
    Verdict judge(QuotedUrl url) {
        return Verdict.found(error(
                "The value of " + url.variable()
                        + " has quotation marks around it that are part of it: the process gets"
                        + " them too, and for Prisma the URL then begins with "
                        + url.quote() + ".",
                List.of(url.place()),
                "Take the quotation marks away, or put them around the whole entry: \"" + url.variable() + "=…\"."));
    }

    /** The client prefers what its code gives it (resolveDatasourceUrl of @prisma/client 6.19.3). */
    private static boolean isLeftToCode(DeployedUrl url) {
        return url.view().configured().origin() instanceof UrlOrigin.SchemaLiteral
                && url.isForQueries()
                && url.view().configured().value().filter(String::isEmpty).isPresent()
                && inCode(url).isPresent();
    }

    private static Optional<String> inCode(DeployedUrl url) {
        return url.datasource().project().pool() instanceof PoolOwner.Engine engine
                ? engine.own().map(own -> own.words() + ".")
                : Optional.of("a driver adapter has one of its own.");
    }

    @Override
    public Verdict judge(DeployedUrl url) {
        if (isLeftToCode(url)) {
            return new Verdict.NotChecked(url.field() + ": it is empty in the schema, and "
                    + inCode(url).orElseThrow()
                    + " Prisma Migrate refuses an empty one; have the other read: slipway datasource show --url URL");
        }
        if (url.view().url().isPresent()) {
            return Defects.inText(rule(), url);
        }
        return new Verdict.NotChecked(url.field() + ": "
                + (url.view().configured().origin() instanceof UrlOrigin.Unknown unknown
                        ? unknown.why()
                        : "Its value is not known."));
    }
}
