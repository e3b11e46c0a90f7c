package dev.slipway.rule.now;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.jsonschema.SchemaResources;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.adapter.tables.VercelTsv;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NowCheckTest {
    private static final String BUILD = "{'src': 'index.js', 'use': '@now/node@canary'";

    /** The recorded answers of the platform's own validators, and a case for each rule. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'version': 2, 'builds': [BUILD, 'config': {'maxLambdaSize': '25mb'}}]} | NOW020 NOW021 | NOW020 NOW023 NOW031
            {'builds': [{'src': 'index.js'}]} | NOW005 | NOW005 NOW023
            {'builds': [BUILD, 'maxLambdaSize': '25mb'}]} | NOW007 NOW021 | NOW007 NOW023 NOW031
            {'functions': {'a.js': {'maxLambdaSize': '25mb'}}} | NOW007 | NOW007
            {'functions': {'a.js': {'memory': 1000}}} | NOW006 | NOW024
            {'functions': {'a.js': {}}, 'builds': []} | NOW008 | NOW008 NOW023 NOW035
            {'routes': [], 'rewrites': []} | NOW009 | ''
            {'routes': [{'src': '/(.*'}]} | NOW010 | NOW010
            {'rewrites': [{'source': '/a*', 'destination': '/b'}]} | NOW011 | NOW011
            {'rewrites': [{'source': '/(a', 'destination': '/b'}]} | NOW010 | NOW010
            {'rewrites': [{'source': '/:id', 'destination': '/b'}]} | '' | ''
            {'routes': [{'dest': '/a'}]} | NOW012 | NOW012
            {'routes': [{'handle': 'filesystem', 'src': '/'}]} | NOW012 | NOW012
            {'routes': [{'handle': 'miss'}, {'src': '/', 'dest': '/a'}]} | NOW012 | NOW012
            {'routes': [{'handle': 'miss'}, {'handle': 'miss'}]} | NOW012 | NOW012
            {'routes': [{'handle': 'filesystem'}, {'src': '/a', 'dest': '/b'}]} | '' | ''
            {'routes': [{'handle': 'hit'}, {'src': '/a', 'continue': true}]} | '' | ''
            {'routes': [{'handle': 'hit'}, {'src': '/a'}]} | NOW012 | NOW012
            {'routes': [{'handle': 'hit'}, {'src': '/a', 'continue': true, 'dest': '/b'}]} | NOW012 | NOW012
            {'routes': [{'handle': 'hit'}, {'src': '/a', 'continue': true, 'status': 404}]} | NOW012 | NOW012
            {'routes': [{'handle': 'miss'}, {'src': '/', 'dest': '/a', 'check': true}]} | '' | ''
            {'routes': [{'handle': 'miss'}, {'src': '/', 'continue': true}]} | '' | ''
            {'routes': [{'handle': 'miss'}, {'src': '/'}]} | NOW012 | NOW012
            {'redirects': [{'source': '/a', 'destination': '/b', 'permanent': true, 'statusCode': 301}]} | NOW012 | NOW012
            {'version': 1} | NOW013 | NOW013
            {'env': {'1A': 'x'}} | NOW014 | NOW014 NOW022
            {'env': {'A': '@secret'}} | NOW027 | NOW022 NOW033
            {'public': true, 'public': true} | NOW015 | NOW015 NOW030
            {'function': {}} | NOW016 | NOW030
            {'$schema': 'x', 'buildCommand': null} | NOW016 | ''
            {'name': 'shop', 'alias': 'a', 'scope': 's'} | NOW022 NOW022 NOW022 | NOW022 NOW022 NOW022
            {'functions': {'a.js': {'maxDuration': 900}}} | '' | NOW025
            {'functions': {'a.js': {'maxDuration': 801}}} | '' | NOW025
            {'functions': {'a.js': {'maxDuration': 800}}} | '' | NOW026
            {'functions': {'a.js': {'maxDuration': 300}}} | '' | ''
            {'functions': {'a.js': {'maxDuration': 3600}}} | NOW006 | NOW025
            {'functions': {'a.js': {'maxDuration': 301}}} | '' | NOW026
            {'functions': {'a.js': {'maxDuration': 'max'}}} | NOW001 | ''
            {'functions': {'a.js': {'maxDuration': 4000}}} | NOW006 | NOW006
            {'functions': {'a.js': {'includeFiles': ['a']}}} | NOW001 | NOW001
            {'functions': {}} | NOW002 | NOW002
            {'functions': {'a.js': {'timeout': 1}}} | NOW004 | NOW004
            {'builds': [{'use': 'ab'}]} | NOW003 | NOW003 NOW023
            {'routes': [{'src': '/(.*)', 'dest': 'a'}, {'src': '/b', 'dest': 'b'}]} | NOW028 | NOW028
            {'routes': [{'src': '/(.*)', 'continue': true}, {'src': '/b', 'dest': 'b'}]} | '' | ''
            {'functions': {'a.js': {'maxDuration': '60'}}} | NOW001 | NOW006
            {'functions': {'/a.js': {'memory': 512}}} | '' | NOW024 NOW035
            {'functions': {'a.js': {'runtime': 'nodejs18.x'}}} | '' | NOW035
            {'functions': {'a.js': {'runtime': '@vercel/node'}}} | '' | NOW035
            {'functions': {'a.js': {'runtime': '@vercel/nope@1.0.0'}}} | '' | NOW038
            {'functions': {'a.js': {'runtime': '@now/php@1.0.0'}}} | '' | NOW031
            {'functions': {'api/a.php': {'runtime': 'vercel-php@0.7.1'}}} | '' | ''
            {'builds': [{'src': 'a', 'use': '@vercel/node-server'}]} | '' | NOW023 NOW038
            {'builds': [{'src': 'a', 'use': '@vercel/static-build@2.0.0'}]} | '' | NOW023
            {'crons': [{'path': 'api/x', 'schedule': '0 0 * * *'}]} | NOW016 | NOW006
            {'crons': [{'path': '/api/x'}]} | NOW016 | NOW005
            {'images': {'sizes': []}} | NOW016 | NOW002
            {'images': {}} | NOW016 | NOW005
            {'buildCommand': 5} | NOW016 | NOW001
            {'outputDirectory': ['x']} | NOW016 | NOW001
            {'framework': 'nextjsx'} | NOW016 | NOW006
            {'bulkRedirectsPath': 'x', 'proxy': {'entrypoint': 'p.js'}} | NOW016 NOW016 | ''
            {'services': {'web': {'root': '.'}}} | NOW016 | ''
            {'services': {'web': {}}} | NOW016 | NOW005
            {'services': {'web': {'root': '.'}}, 'functions': {'a.js': {'regions': []}}} | NOW004 NOW016 | NOW036
            {'services': {'a1': {'root': '.'}}} | NOW016 | NOW003
            {'services': {'a': {'root': '.'}}, 'experimentalServicesV2': {'a': {'root': '.'}}} | NOW016 NOW016 | NOW036
            {'experimentalServices': {'w': {'type': 'cron'}}} | NOW016 | NOW005
            {'rewrites': [{'source': '/a', 'destination': '/b', 'has': [{'type': 'host'}]}]} | NOW004 | NOW005
            {'rewrites': [{'source': '/a', 'destination': '/b', 'has': [{'type': 'cookie', 'key': 5}]}]} | NOW004 | NOW001
            {'routes': [{'handle': 'filesystm'}]} | NOW012 | NOW012
            {'rewrites': [{'source': '/:id', 'destination': '/x/:id?a=:id#:no'}]} | '' | ''
            {'rewrites': [{'source': '/:id', 'destination': 'https://a.io:8080/:other'}]} | NOW040 | NOW040
            {'rewrites': [{'source': '/:id', 'destination': 'https://:tenant.a.io/x'}]} | NOW040 | NOW040
            {'rewrites': [{'source': '/:id', 'destination': 'https://ann:pw@a.io:8080/:id'}]} | '' | ''
            {'rewrites': [{'source': '/:id', 'destination': 'https://:id.a.io'}]} | '' | ''
            {'rewrites': [{'source': '/a', 'destination': '/b?x=:y'}]} | NOW040 | NOW040
            {'redirects': [{'source': '/a', 'destination': '/(.*)'}]} | NOW040 | NOW040
            {'redirects': [{'source': '/(.*)', 'destination': '/b/$1'}]} | '' | ''
            {'redirects': [{'source': '/a', 'destination': '/:b', 'has': [{'type': 'query', 'key': 'b'}]}]} | NOW004 | ''
            {'redirects': [{'source': '/a', 'destination': '/:b', 'has': [{'type': 'host', 'value': '(?<b>.*)'}]}]} | NOW004 | ''
            {'rewrites': [{'source': '/a/:id', 'destination': '/b/:id', 'transforms': [PATH, 'args': '/x/:id'}]}]} | NOW004 | ''
            {'rewrites': [{'source': '/a/:id', 'destination': '/b/:id', 'transforms': [PATH, 'args': '/x/:no'}]}]} | NOW004 | NOW040
            {'rewrites': [{'source': '/a/:id', 'destination': '/b/:id', 'transforms': [PATH, 'args': '/x/$id'}]}]} | NOW004 | NOW040
            {'rewrites': [{'source': '/a/:id', 'destination': '/b/:id', 'transforms': [PATH, 'args': '/x/$id', 'env': ['id']}]}]} | NOW004 | ''
            {'proxy': {'entrypoint': '../p.js'}} | NOW016 | NOW041
            {'proxy': {'entrypoint': 'p.js', 'matcher': ['a']}} | NOW016 | NOW041
            [] | NOW001 | NOW001
            """)
    void eachEraHasItsRules(String json, String then, String today) throws ProblemException {
        String text = json.replace("BUILD", BUILD)
                .replace("PATH", "{'type': 'request.path', 'op': 'set'")
                .replace('\'', '"');

        assertThat(rules(text, Era.NOW_2020)).isEqualTo(unquoted(then));
        assertThat(rules(text, Era.TODAY)).isEqualTo(unquoted(today));
    }

    @Test
    void aFindingNamesPointerLineAndRemedy() throws ProblemException {
        String text = "{\n  \"functions\": {\n    \"api/a.js\": {\n      \"includefiles\": \"x\"\n    }\n  }\n}\n";

        Finding finding = check(text, Era.TODAY).get(0);

        assertThat(finding.evidence().get(0).pointer()).isEqualTo("/functions/api~1a.js/includefiles");
        assertThat(finding.evidence().get(0).place()).isEqualTo("vercel.json:4");
        assertThat(finding.remedy()).isEqualTo("Did you mean `includeFiles`?");
    }

    @Test
    void thePasswordOfAUrlIsShownNowhere() throws ProblemException {
        String text = "{\"env\": {\"DATABASE-URL\": \"postgresql://ann:s3cr3t@db/x?api_key=s3cr3t\"},"
                + " \"functions\": {\"postgresql://ann:s3cr3t@db\": 1}}";

        assertThat(check(text, Era.TODAY).toString()).contains("NOW014").doesNotContain("s3cr3t");
    }

    @Test
    void countsAreHeld() throws ProblemException {
        String builds = "{\"use\": \"abc\"},".repeat(129);
        String text = "{\"builds\": [" + builds.substring(0, builds.length() - 1) + "]}";

        assertThat(rules(text, Era.NOW_2020)).isEqualTo("NOW002");
    }

    private static String unquoted(String cell) {
        return cell.equals("''") ? "" : cell;
    }

    private static String rules(String text, Era era) throws ProblemException {
        List<String> rules =
                check(text, era).stream().map(Finding::rule).sorted().toList();
        return String.join(" ", rules);
    }

    /** The limits themselves are taken; what the schema refuses is said once. */
    @ParameterizedTest
    @CsvSource({"300, ''", "301, NOW026", "800, NOW026", "801, NOW025", "3600, NOW025", "3601, NOW006", "4000, NOW006"})
    void aDurationIsWeighedOnce(int seconds, String rule) throws ProblemException {
        String text = "{\"functions\": {\"a.js\": {\"maxDuration\": " + seconds + "}}}";

        assertThat(rules(text, Era.TODAY)).isEqualTo(rule);
    }

    @Test
    void whatPassedAndWhatIsOfAnotherEraIsKnown() throws ProblemException {
        Outcome outcome = judged("{\"cleanUrls\": 1}", Era.TODAY);

        assertThat(outcome.passed()).contains("NOW002", "NOW030").doesNotContain("NOW001", "NOW016");
        assertThat(outcome.notApplicable()).extracting(Outcome.Open::rule).contains("NOW009", "NOW016");
    }

    @Test
    void aNumberInQuotesIsToldTheNumber() throws ProblemException {
        String text =
                "{'functions': {'a.js': {'maxDuration': '60'}, 'b.js': {'maxDuration': '6000'}}}".replace('\'', '"');

        List<Finding> found = check(text, Era.TODAY);

        assertThat(found.get(0).remedy())
                .isEqualTo(
                        "Write the number without quotes: 60. It must be a whole number of seconds from 1 to 3600, or"
                                + " \"max\".");
        assertThat(found.get(1).remedy()).isEqualTo("Write a whole number of seconds from 1 to 3600, or \"max\".");
        assertThat(found.get(0).evidence().get(0).column()).isEqualTo(40);
    }

    @Test
    void aByteOrderMarkIsRefusedToday() throws ProblemException {
        assertThat(rules("\uFEFF{}", Era.TODAY)).isEqualTo("NOW032");
        assertThat(rules("\uFEFF{}", Era.NOW_2020)).isEmpty();
    }

    @Test
    void whoRefusesAKeyAtTheTopIsSaid() throws ProblemException {
        assertThat(check("{\"public\": true}", Era.TODAY).get(0).message()).contains("deployment's server");
    }

    @Test
    void aPatternIsToldItsFaultAndAnOldBuilderItsName() throws ProblemException {
        String builds = "{\"builds\": [" + BUILD.replace('\'', '"') + "}]}";
        String now = "\"@now/node@canary\" is of 2020; the builders are named @vercel/ now, and the tag canary is no"
                + " longer published";

        assertThat(check("{\"rewrites\": [{\"source\": \"/a*\", \"destination\": \"/b\"}]}", Era.TODAY))
                .extracting(Finding::message)
                .containsExactly(
                        "/rewrites/0/source: \"/a*\" is no path pattern: * follows neither a name, nor a group, nor braces.");
        assertThat(check(builds, Era.NOW_2020)).extracting(Finding::message).contains("/builds/0/use: " + now + ".");
        assertThat(check(builds, Era.TODAY))
                .extracting(Finding::message)
                .contains("/builds/0/use: " + now
                        + ". What it builds is for a Node that Vercel's server no longer takes.");
        assertThat(check(builds.replace("@canary", ""), Era.NOW_2020))
                .extracting(Finding::message)
                .contains("/builds/0/use: \"@now/node\" is of 2020; the builders are named @vercel/ now.");
    }

    private static List<Finding> check(String text, Era era) throws ProblemException {
        return judged(text, era).findings();
    }

    private static Outcome judged(String text, Era era) throws ProblemException {
        Document document = new DescriptorDocuments().parse("vercel.json", text).get(0);
        String schema = era == Era.TODAY ? "vercel-today" : "now-2020";
        return NowRules.judge(new NowFile(
                document,
                era,
                new SchemaResources().violations(schema, document),
                new RuleTable(new Tsv(Map.of())).load(),
                new ProjectFiles(
                        PackageManifest.NONE, List.of(), false, List.of(), new VercelTsv(new Tsv(Map.of())).builders()),
                Optional.empty()));
    }
}
