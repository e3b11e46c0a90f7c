package dev.slipway.report.outcome;

import dev.slipway.domain.text.Sha256Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the page looks: in the light, in the dark, on a telephone and on paper. Colour repeats what words say. */
final class HtmlStyle {
    static final String CSS = """
            :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--panel:#f6f8fa;--line:#d0d7de;
            --error:#a40e26;--warning:#7a4b00;--note:#0a4b8f;--good:#116329}
            @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9ea7b3;--paper:#0d1117;--panel:#161b22;
            --line:#3d444d;--error:#ff9492;--warning:#f0b72f;--note:#91cbff;--good:#7ee787}}
            *{box-sizing:border-box}
            body{margin:0 auto;padding:1.5rem 1rem;max-width:60rem;background:var(--paper);color:var(--ink);
            font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
            h1{margin:0;font-size:2rem;text-transform:uppercase;letter-spacing:.02em}
            h2{margin:2.5rem 0 .5rem;font-size:1.35rem;border-bottom:1px solid var(--line)}
            h3{margin:1.5rem 0 .5rem;font:600 1rem/1.5 ui-monospace,monospace}
            h4{margin:0;font-size:1rem}
            h5{margin:1rem 0 .25rem;font-size:.95rem}
            p{margin:.35rem 0}
            header p,footer{color:var(--soft)}
            .not-ready,.error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}.ready{color:var(--good)}
            article{margin:.75rem 0;padding:.75rem 1rem;background:var(--panel);border:1px solid var(--line);
            border-left:.35rem solid;border-radius:.35rem;break-inside:avoid}
            article>*{color:var(--ink)}
            .severity{display:inline-block;min-width:4.5rem;font-weight:700;color:inherit}
            h4.error .severity{color:var(--error)}h4.warning .severity{color:var(--warning)}h4.note .severity{color:var(--note)}
            code,pre{font:.875rem/1.5 ui-monospace,monospace}
            pre{margin:.35rem 0;padding:.5rem .75rem;white-space:pre-wrap;border:1px solid var(--line);border-radius:.35rem}
            ul{margin:.35rem 0;padding-left:1.25rem}
            .file{margin:.5rem 0 0;font-size:.875rem;color:var(--soft)}
            summary{cursor:pointer}
            table{width:100%;margin:.5rem 0 1rem;border-collapse:collapse}
            caption{text-align:left;color:var(--soft)}
            th,td{padding:.25rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
            th,td.number{overflow-wrap:normal}td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            dt{font-weight:600}dd{margin:0 0 .5rem 1.25rem}
            figure{margin:1rem 0;break-inside:avoid}figure div{overflow-x:auto}figcaption{color:var(--soft)}
            .sizes{display:block;min-width:40rem;width:100%;height:auto}
            .sizes .branch,.sizes .ground{fill:var(--paper)}.sizes .tile{fill:var(--panel)}
            .sizes rect{stroke:var(--soft);stroke-width:1}.sizes .ground{stroke:none}
            .sizes .idle{stroke:var(--ink);stroke-width:2;stroke-dasharray:5 3}
            .sizes pattern path{stroke:var(--line);stroke-width:5}
            .sizes text{font:12px ui-monospace,monospace;fill:var(--ink);paint-order:stroke;stroke:var(--paper);
            stroke-width:3px;stroke-linejoin:round}
            .sizes .name{font-weight:600}
            tbody th{min-width:7rem;font-weight:400;overflow-wrap:anywhere}
            img{display:block;width:100%;min-width:40rem;max-width:56rem;height:auto;background:#fff}
            footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.5rem;font-size:.875rem}
            @media print{:root{--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--line:#888;--error:#000;--warning:#000;
            --note:#000;--good:#000}body{max-width:none;padding:0}details:not([open]){display:none}}
            """;

    private HtmlStyle() {}

    /** Nothing is loaded and nothing is run: the one style is known by its digest. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String digest() {
        return Base64.getEncoder().encodeToString(Sha256Digest.fresh().digest(CSS.getBytes(StandardCharsets.UTF_8)));
    }
}
