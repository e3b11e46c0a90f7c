package dev.slipway.domain.nowconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.adapter.tables.VercelTsv;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {
    private static final String GUARD =
            "'buildCommand': 'mkdir -p public && touch public/.gitkeep', 'outputDirectory': 'public'";

    private static final String API = "{'src': 'api/a.js', 'use': '@now/node'}";
    private static final String INCLUDED = "'functions': { 'api/a.js': { 'includeFiles': 'client/**' } }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'version': 2, 'name': 'a', 'scope': 'b'} | {} | dropped dropped dropped
            {'alias': 'a.example', 'files': ['a']} | {} | by hand by hand
            {'builds': [{'src': 'api/*.js', 'use': '@now/node@canary', 'config': {'maxLambdaSize': '25mb'}}]} | { 'functions': { 'api/*.js': { 'includeFiles': 'client/**' } }, GUARD } | kept dropped
            {'builds': [{'src': 'api/a.js', 'use': '@now/node', 'config': {'includeFiles': ['a/**', 'b']}}], 'routes': [{'src': '/api/a', 'dest': 'api/a.js'}, {'src': '/x', 'dest': '/api/a.js'}]} | { 'functions': { 'api/a.js': { 'includeFiles': '{a/**,b}' } }, 'rewrites': [{ 'source': '/x', 'destination': '/api/a' }], GUARD } | kept dropped kept
            {'builds': [{'src': 'index.js', 'use': '@now/node'}], 'routes': [{'src': '/(.*)', 'dest': 'index.js'}]} | { 'builds': [{ 'src': 'index.js', 'use': '@vercel/node', 'config': { 'includeFiles': 'client/**' } }], 'routes': [{ 'src': '/(.*)', 'dest': 'index.js' }] } | kept kept
            {'builds': [{'src': 'www/**', 'use': '@now/static'}], 'routes': []} | { 'builds': [{ 'src': 'www/**', 'use': '@vercel/static' }], 'routes': [] } | kept kept
            {'builds': [{'src': 'api/a.js', 'use': '@now/node'}], 'routes': [{'src': '/a', 'status': 404}]} | { 'functions': { 'api/a.js': { 'includeFiles': 'client/**' } }, 'routes': [{ 'src': '/a', 'status': 404 }], GUARD } | kept kept
            {'builds': [API], 'routes': [{'handle': 'filesystem'}, {'src': '/u/(.*)', 'dest': '/api/a.js?id=$1'}]} | { INCLUDED, 'rewrites': [{ 'source': '/u/(.*)', 'destination': '/api/a?id=$1' }], GUARD } | kept dropped kept
            {'builds': [API], 'routes': [{'src': '/a', 'dest': 'api/a.js', 'methods': ['GET']}, {'src': '/b', 'dest': '/b.html'}]} | { INCLUDED, 'routes': [{ 'src': '/a', 'dest': '/api/a', 'methods': ['GET'] }, { 'src': '/b', 'dest': '/b.html' }], GUARD } | kept kept kept
            {'builds': [API], 'routes': [{'src': '^/a/(?<id>[0-9]+)$', 'dest': '/api/a.js?id=$id'}]} | { INCLUDED, 'routes': [{ 'src': '^/a/(?<id>[0-9]+)$', 'dest': '/api/a?id=$id' }], GUARD } | kept kept
            {'builds': [{'src': '*.js', 'use': '@now/node-server@0.5', 'config': {'maxLambdaSize': '9mb', 'helpers': false}}]} | { 'builds': [{ 'src': '*.js', 'use': '@vercel/node', 'config': { 'includeFiles': 'client/**', 'helpers': false } }] } | kept dropped
            {'builds': [{'src': '*.php', 'use': '@now/php'}, {'src': '*.md', 'use': '@now/md'}]} | { 'builds': [{ 'src': '*.php', 'use': 'vercel-php@0.7.1' }] } | kept by hand
            {'builds': [{'src': 'a', 'use': '@now/bash'}, {'src': 'b', 'use': '@now/cgi'}, {'src': 'c', 'use': '@now/wordpress'}, {'src': 'd', 'use': '@now/lambda'}, {'src': 'e', 'use': '@now/nuxt-builder'}]} | { GUARD } | by hand by hand by hand by hand by hand
            {'builds': [{'src': 'api/*.js', 'use': '@now/node'}, {'src': 'api/a.js', 'use': '@now/node'}]} | { 'builds': [{ 'src': 'api/*.js', 'use': '@vercel/node', 'config': { 'includeFiles': 'client/**' } }, { 'src': 'api/a.js', 'use': '@vercel/node', 'config': { 'includeFiles': 'client/**' } }] } | kept kept
            {'env': {'A': '@a', 'B': 'b'}, 'build': {'env': {'C': '@c'}}} | { 'env': { 'B': 'b' } } | by hand kept by hand
            {'functions': {'api/a.js': {'memory': 128}}, 'regions': ['sfo1'], 'x': 1.50} | { 'functions': { 'api/a.js': { 'memory': 128 } }, 'regions': ['sfo1'], 'x': 1.50 } | kept kept kept
            """)
    void eachSettingHasItsFate(String now, String vercel, String fates) throws ProblemException {
        Migrated migrated = Migration.of(
                new DescriptorDocuments()
                        .parse("now.json", now.replace("API", API).replace('\'', '"'))
                        .get(0),
                new ProjectFiles(
                        PackageManifest.NONE,
                        List.of("api/a.js", "index.html"),
                        true,
                        List.of(),
                        new VercelTsv(new Tsv(Map.of())).builders()),
                Optional.of("client/**"),
                new BuildSettings(List.of(), Optional.empty()));

        assertThat(JsonLayout.line(migrated.json()).replace('"', '\''))
                .isEqualTo(vercel.replace("GUARD", GUARD).replace("INCLUDED", INCLUDED));
        assertThat(String.join(
                        " ", migrated.steps().stream().map(s -> s.fate().word()).toList()))
                .isEqualTo(fates);
        assertThat(migrated.complete()).isEqualTo(!fates.contains("by hand"));
    }
}
