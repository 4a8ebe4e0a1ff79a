package io.clientele.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Map<String, String> UTF8 = Map.of("LANG", "en_US.UTF-8");

    private final Table table =
            new Table().elastic("persona").number("customers").text("note");

    @Test
    void textsStandLeftAndNumbersRight() {
        table.row("Champions", "1,100", "").row("New", "5", "few").line().row("all", "1,105", "");
        assertThat(text(Terminal.none(Map.of()))).isEqualTo("""
                persona    customers  note
                ---------  ---------  ----
                Champions      1,100
                New                5  few
                ---------  ---------  ----
                all            1,105
                """);
    }

    @Test
    void linesAreDrawnWhereTheLocaleKnowsUnicode() {
        assertThat(text(Terminal.none(UTF8))).contains("───────  ─────────  ────");
    }

    @Test
    void wideAndCombiningCharactersTakeTheColumnsThatATerminalGivesThem() {
        table.row("李小龙", "1", "x").row("Zoe\u0308", "2", "y");
        assertThat(text(Terminal.none(UTF8)))
                .contains("李小龙           1  x\n")
                .contains("Zoe\u0308              2  y\n");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        table.row("a\u001b[2Jb", "1", "c\rd");
        assertThat(text(Terminal.none(UTF8))).contains("a?[2Jb", "c?d");
    }

    @Test
    void colourDoesNotShiftColumns() {
        table.row(Cell.of("bad", Style.BAD), Cell.of("1"), Cell.of("x"));
        String coloured = String.join("\n", table.lines(Terminal.none(UTF8), true));
        assertThat(coloured).contains("\u001b[31mbad\u001b[0m              1  x");
    }

    @Test
    void oneColumnGivesWayOnANarrowTerminalOnly() {
        table.row("A very long name of a segment that somebody chose", "1", "x");
        Terminal narrow = new Terminal(true, true, false, false, false, 40);
        assertThat(table.lines(narrow, false)).allMatch(line -> line.length() <= 40);
        assertThat(table.lines(narrow, false).get(2)).startsWith("A very long name of a..  ");
        assertThat(text(Terminal.none(UTF8))).contains("somebody chose");
    }

    @Test
    void aRowWithTheWrongNumberOfCellsIsRefused() {
        assertThatThrownBy(() -> table.row("a", "b")).hasMessage("row has 2 cells, but must have 3, one per column");
    }

    private String text(Terminal terminal) {
        return String.join("\n", table.lines(terminal, false)) + "\n";
    }

    @Test
    void theWidestOfSeveralElasticColumnsGivesWayFirst() {
        Table two = new Table().elastic("a").elastic("b");
        two.row("x".repeat(20), "y".repeat(40));
        Terminal narrow = new Terminal(true, true, false, false, false, 42);
        assertThat(two.lines(narrow, false).get(2)).isEqualTo("x".repeat(20) + "  " + "y".repeat(18) + "..");
    }

    @Test
    void aParagraphIsBrokenBetweenWords() {
        assertThat(TextWidth.wrap("No customer has the score", 11)).containsExactly("No customer", "has the", "score");
        assertThat(TextWidth.wrap("unbreakable", 4)).containsExactly("unbreakable");
        assertThat(TextWidth.wrap("", 4)).containsExactly("");
    }
}
