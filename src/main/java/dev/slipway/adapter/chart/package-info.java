/** Charts by JFreeChart and Batik; the only package that needs the JDK's graphics. */
@NullMarked
package dev.slipway.adapter.chart;

import org.jspecify.annotations.NullMarked;
