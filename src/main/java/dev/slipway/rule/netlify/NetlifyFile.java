package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.ConfigFile;
import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.GenerateStep.Generates;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.List;
import java.util.Optional;

/**
 * A netlify.toml that is judged.
 *
 * @param violations what the schema has against the file
 * @param base the folder that patterns count from, relative to the file's; empty when it is the file's
 * @param missing the part of the file that names a base that is not there
 * @param datasource of the project; empty when it could not be read
 * @param names the files in that folder; empty when they are not known
 * @param generated whether what Netlify runs generates the client
 */
public record NetlifyFile(
        Document document,
        List<Violation> violations,
        Catalogue catalogue,
        ClientNeed need,
        Optional<String> base,
        Optional<Node> missing,
        Optional<ProjectDatasource> datasource,
        List<String> names,
        Generates generated)
        implements ConfigFile {
    public NetlifyFile {
        violations = List.copyOf(violations);
        names = List.copyOf(names);
    }

    FunctionsConfig functions() {
        return new FunctionsConfig(document);
    }

    /** All patterns of included_files together. */
    IncludedFiles included() {
        return new IncludedFiles(functions().texts(NetlifyToml.INCLUDED_KEY), need);
    }

    /** Whether an engine is needed, by patterns that can be weighed. */
    boolean isWeighed() {
        return need.engine() && included().judgeable();
    }

    /** The bundler that is named; empty text for none. */
    String bundler() {
        return functions().bundler().flatMap(each -> each.value().asText()).orElse("");
    }

    /** Where patterns count from, for people. */
    String from() {
        return base.map(folder -> "the base directory " + folder).orElse("the folder of this file");
    }
}
