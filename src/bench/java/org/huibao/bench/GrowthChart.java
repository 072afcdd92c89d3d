package org.huibao.bench;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** CPU seconds against a number of things, both axes in powers of ten, so that work in proportion is a straight line. */
final class GrowthChart {

    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 300;

    private GrowthChart() {}

    /** @param seconds number of things → CPU seconds; two at least */
    static String svg(String title, String things, SortedMap<Integer, Double> seconds) {
        double left = Math.floor(Math.log10(seconds.firstKey()));
        double right = Math.ceil(Math.log10(seconds.lastKey()));
        double low = Math.floor(Math.log10(
                seconds.values().stream().mapToDouble(Double::doubleValue).min().orElse(1)));
        double high = Math.ceil(Math.log10(
                seconds.values().stream().mapToDouble(Double::doubleValue).max().orElse(10)));
        StringBuilder svg = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">"
                                .formatted(LEFT + WIDTH + 40, TOP + HEIGHT + 60))
                .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        text(svg, LEFT, 22, "start", title);
        for (double power = left; power <= right; power++) {
            double x = x(power, left, right);
            line(svg, x, TOP, x, TOP + HEIGHT, "#ddd");
            text(svg, x, TOP + HEIGHT + 18, "middle", "%.0f".formatted(Math.pow(10, power)));
        }
        for (double power = low; power <= high; power++) {
            double y = y(power, low, high);
            line(svg, LEFT, y, LEFT + WIDTH, y, "#ddd");
            text(
                    svg,
                    LEFT - 8,
                    y + 4,
                    "end",
                    power < 0 ? "%.1f".formatted(Math.pow(10, power)) : "%.0f".formatted(Math.pow(10, power)));
        }
        text(svg, LEFT + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", things);
        text(svg, 14, TOP - 8, "start", "CPU s");
        StringBuilder points = new StringBuilder();
        for (Map.Entry<Integer, Double> point : seconds.entrySet()) {
            double x = x(Math.log10(point.getKey()), left, right);
            double y = y(Math.log10(point.getValue()), low, high);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1f4e79\"/>", x, y));
            text(svg, x + 8, y + 14, "start", "%.1f".formatted(point.getValue()));
        }
        return svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"#1f4e79\" stroke-width=\"2\"/></svg>%n"
                        .formatted(points.toString().strip()))
                .toString();
    }

    private static double x(double power, double left, double right) {
        return LEFT + WIDTH * (power - left) / (right - left);
    }

    private static double y(double power, double low, double high) {
        return TOP + HEIGHT - HEIGHT * (power - low) / (high - low);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text));
    }
}
