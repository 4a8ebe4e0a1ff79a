import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what a command printed on a terminal, as an SVG picture for the documentation.
 *
 * <pre>{@code
 * script -qec './clientele seed' /dev/null | java tools/TerminalPicture.java 'clientele seed' > docs/seed.svg
 * }</pre>
 *
 * Understands text and the colours and weights of SGR escape sequences; other control sequences are left out.
 */
public final class TerminalPicture {
    private static final double CHARACTER = 8.43;
    private static final int LINE = 19;
    private static final int MARGIN = 18;
    private static final String[] COLOURS = {
        "#6e7681", "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", "#e6edf3"
    };

    private record Style(boolean bold, boolean faint, int colour) {
        static final Style PLAIN = new Style(false, false, 7);

        Style with(int code) {
            return switch (code) {
                case 0 -> PLAIN;
                case 1 -> new Style(true, faint, colour);
                case 2 -> new Style(bold, true, colour);
                case 22 -> new Style(false, false, colour);
                case 39 -> new Style(bold, faint, 7);
                default -> code >= 30 && code <= 37 ? new Style(bold, faint, code - 30)
                        : code >= 90 && code <= 97 ? new Style(bold, faint, code - 90) : this;
            };
        }

        String attributes() {
            return " fill=\"" + COLOURS[colour] + "\"" + (bold ? " font-weight=\"bold\"" : "")
                    + (faint ? " opacity=\"0.65\"" : "");
        }
    }

    public static void main(String[] args) throws IOException {
        String printed = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        lines.add("\u001b[2m$\u001b[0m \u001b[1m" + String.join(" ", args) + "\u001b[0m");
        for (String line : printed.replace("\r\n", "\n").split("\n")) {
            // A carriage return begins the line anew: a progress bar leaves only its last state.
            lines.add(line.substring(line.lastIndexOf('\r') + 1));
        }
        int columns = lines.stream().mapToInt(line -> line.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "").length()).max().orElse(0);
        int width = (int) (columns * CHARACTER) + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\">\n"
                + "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#0d1117\"/>\n"
                + "<g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\""
                + " xml:space=\"preserve\">\n");
        Style style = Style.PLAIN;
        for (int i = 0; i < lines.size(); i++) {
            style = draw(lines.get(i), MARGIN + (i + 1) * LINE - 5, style, svg);
        }
        System.out.write(svg.append("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** Each run of one style is placed by its column, so that any font keeps the columns. */
    private static Style draw(String line, int y, Style before, StringBuilder svg) {
        Style style = before;
        int column = 0;
        int at = 0;
        while (at < line.length()) {
            int escape = line.indexOf('\u001b', at);
            String text = line.substring(at, escape < 0 ? line.length() : escape);
            column = drawText(text, column, y, style, svg);
            if (escape < 0) {
                break;
            }
            int end = escape + 2;
            while (end < line.length() && !Character.isLetter(line.charAt(end))) {
                end++;
            }
            if (end < line.length() && line.charAt(end) == 'm') {
                for (String code : line.substring(escape + 2, end).split(";")) {
                    style = style.with(code.isEmpty() ? 0 : Integer.parseInt(code));
                }
            }
            at = end + 1;
        }
        return style;
    }

    private static int drawText(String text, int from, int y, Style style, StringBuilder svg) {
        int column = from;
        for (String word : text.split("(?<=  )(?=\\S)")) {
            String shown = word.stripTrailing();
            if (!shown.isBlank()) {
                double x = MARGIN + column * CHARACTER;
                svg.append("<text x=\"" + Math.round(x * 10) / 10.0 + "\" y=\"" + y + "\" textLength=\""
                        + Math.round(shown.length() * CHARACTER * 10) / 10.0 + "\"" + style.attributes() + ">"
                        + shown.replace("&", "&amp;").replace("<", "&lt;") + "</text>\n");
            }
            column += word.length();
        }
        return column;
    }
}
