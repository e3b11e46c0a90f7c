package dev.slipway.adapter.chart;

import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.text.Printable;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One chart as an SVG document that says in words what it shows. */
record SvgDocument(ConnectionChart chart) {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;

    String text() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setComment(" connections over concurrency ");
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        LineChart.of(chart).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Element root = graphics.getRoot();
        describe(root);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException e) {
            // A StringWriter never throws one.
            throw new UncheckedIOException(e);
        }
        // The names of functions are in it, and what is not printable XML does not allow.
        return Printable.lines(withoutDoctype(text.toString())) + "\n";
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK can make an empty document", e);
        }
    }

    /** For screen readers. */
    private void describe(Element root) {
        root.setAttribute("role", "img");
        root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        Node first = root.getFirstChild();
        root.insertBefore(element(root, "title", ConnectionChart.TITLE), first);
        root.insertBefore(element(root, "desc", chart.words()), first);
    }

    private static Element element(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(text);
        return element;
    }

    /** A document type would have readers ask the network for it. */
    private static String withoutDoctype(String text) {
        int start = text.indexOf("<!DOCTYPE");
        int end = text.indexOf('>', start);
        return start < 0
                ? text
                : text.substring(0, start) + text.substring(end + 1).stripLeading();
    }
}
