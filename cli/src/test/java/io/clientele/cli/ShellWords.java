package io.clientele.cli;

import java.util.ArrayList;
import java.util.List;

/** Finds the {@code clientele} commands in a line of shell: enough of a shell for the documentation's examples. */
final class ShellWords {
    private ShellWords() {}

    /** The arguments of each {@code clientele} command of the line, redirections and comments left out. */
    static List<List<String>> commands(String line) {
        List<List<String>> commands = new ArrayList<>();
        for (List<String> words : split(line)) {
            if (!words.isEmpty() && words.get(0).matches("(\\./|.*/)?clientele")) {
                commands.add(words.subList(1, words.size()));
            }
        }
        return commands;
    }

    private static List<List<String>> split(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        boolean redirected = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : '\n';
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
                continue;
            }
            if (c == '\'' || c == '"') {
                quote = c;
                word = word == null ? new StringBuilder() : word;
            } else if (" \t\n|;&<>()#".indexOf(c) >= 0 && !(c == '#' && word != null)) {
                if (word != null && !redirected) {
                    words.add(word.toString());
                }
                redirected = (redirected && word == null) || c == '>' || c == '<';
                word = null;
                if ("\n|;&()#".indexOf(c) >= 0) {
                    commands.add(words);
                    words = new ArrayList<>();
                    redirected = false;
                }
                if (c == '#') {
                    break;
                }
            } else {
                word = (word == null ? new StringBuilder() : word).append(c);
            }
        }
        return commands;
    }
}
