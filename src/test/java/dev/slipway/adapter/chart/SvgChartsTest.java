package dev.slipway.adapter.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.connections.ConnectionChart.ChartLine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgChartsTest {
    private static final ConnectionChart CHART = new ConnectionChart(
            813,
            List.of(new ChartLine("pool of 1", 2), new ChartLine("pool of 5: a <b> & c\u001b\uffff\n::error::", 10)),
            500);

    @Test
    void aChartIsWellFormedAndSaysInWordsWhatItShows() throws Exception {
        String svg = new SvgCharts().svg(CHART);

        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Connections over concurrency");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("The budget is 813")
                .contains("pool of 5: a <b> & c\\u001b\\uffff\n\\u003a:error::, it is reached at 81");
        assertThat(svg).contains(">budget: 813</text").doesNotContain("DOCTYPE");
    }

    @Test
    void theSameChartIsTheSameText() throws Exception {
        assertThat(new SvgCharts().svg(CHART)).isEqualTo(new SvgCharts().svg(CHART));
    }
}
