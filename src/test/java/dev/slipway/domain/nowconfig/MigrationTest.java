package dev.slipway.domain.nowconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.PackageManifest;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'version': 2, 'name': 'a', 'scope': 'b'} | {} | dropped dropped dropped",
                "{'alias': 'a.example', 'files': ['a']} | {} | by hand by hand",
                "{'builds': [{'src': 'api/*.js', 'use': '@now/node@canary', 'config': {'maxLambdaSize': '25mb'}}]}"
                        + " | { 'functions': { 'api/*.js': { 'includeFiles': 'client/**' } } } | kept dropped",
                "{'builds': [{'src': 'api/a.js', 'use': '@now/node', 'config': {'includeFiles': ['a/**', 'b']}}],"
                        + " 'routes': [{'src': '/api/a', 'dest': 'api/a.js'}, {'src': '/x', 'dest': '/api/a.js'}]}"
                        + " | { 'functions': { 'api/a.js': { 'includeFiles': '{a/**,b}' } }, 'rewrites': [{ 'source': '/x',"
                        + " 'destination': '/api/a' }] } | kept dropped kept",
                "{'builds': [{'src': 'index.js', 'use': '@now/node'}], 'routes': [{'src': '/(.*)', 'dest': 'index.js'}]}"
                        + " | { 'functions': { 'api/**/*.js': { 'includeFiles': 'client/**' } }, 'rewrites': [{ 'source':"
                        + " '/(.*)', 'destination': '/api/index' }] } | by hand kept",
                "{'builds': [{'src': 'www/**', 'use': '@now/static'}], 'routes': []}"
                        + " | { 'builds': [{ 'src': 'www/**', 'use': '@vercel/static' }], 'routes': [] } | kept kept",
                "{'builds': [{'src': 'api/a.js', 'use': '@now/node'}], 'routes': [{'src': '/a', 'status': 404}]}"
                        + " | { 'functions': { 'api/a.js': { 'includeFiles': 'client/**' } }, 'routes': [{ 'src': '/a',"
                        + " 'status': 404 }] } | kept by hand",
                "{'env': {'A': '@a', 'B': 'b'}, 'build': {'env': {'C': '@c'}}} | { 'env': { 'B': 'b' } }"
                        + " | by hand kept by hand",
                "{'functions': {'api/a.js': {'memory': 128}}, 'regions': ['sfo1'], 'x': 1.50}"
                        + " | { 'functions': { 'api/a.js': { 'memory': 128 } }, 'regions': ['sfo1'], 'x': 1.50 }"
                        + " | kept kept kept",
            })
    void eachSettingHasItsFate(String now, String vercel, String fates) throws ProblemException {
        Migrated migrated = Migration.of(
                new DescriptorDocuments()
                        .parse("now.json", now.replace('\'', '"'))
                        .get(0),
                new PackageManifest(Optional.empty()),
                Optional.of("client/**"));

        assertThat(JsonLayout.line(migrated.json()).replace('"', '\'')).isEqualTo(vercel);
        assertThat(String.join(
                        " ", migrated.steps().stream().map(s -> s.fate().word()).toList()))
                .isEqualTo(fates);
        assertThat(migrated.complete()).isEqualTo(!fates.contains("by hand"));
    }
}
