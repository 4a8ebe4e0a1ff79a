package io.clientele.yaml;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Looks through a file's events before a tree is built of them, so that neither an alias that multiplies nor a tag nor deep
 * nesting ever gets that far.
 */
final class PlainDataCheck {
    private static final int MAX_DEPTH = 10;

    private final Problems problems;
    private int documents;
    private int depth;

    /** Where the last event began: some errors of the parser don't say where they are. */
    private @Nullable Mark place;

    PlainDataCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Iterable<Event> events) {
        try {
            Iterator<Event> iterator = events.iterator();
            while (depth <= MAX_DEPTH && iterator.hasNext()) {
                Event event = iterator.next();
                place = event.getStartMark();
                check(event, event.getStartMark());
            }
        } catch (YAMLException e) {
            addSyntaxProblem(e);
        }
    }

    private void check(Event event, Mark mark) {
        if (event instanceof DocumentStartEvent && ++documents == 2) {
            problems.add(mark, "a second document begins here, but the file must hold one");
        }
        if (event instanceof AliasEvent alias) {
            problems.add(mark, "alias *" + alias.getAnchor() + " is not allowed; write the value out");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            problems.add(mark, "anchor &" + node.getAnchor() + " is not allowed");
        }
        String tag = tagOf(event);
        if (tag != null) {
            problems.add(mark, "tag " + Problems.quote(tag) + " is not allowed");
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
            problems.add(mark, "nesting is deeper than " + MAX_DEPTH + " levels");
        }
    }

    private static @Nullable String tagOf(Event event) {
        if (event instanceof CollectionStartEvent start) {
            return start.getTag();
        }
        return event instanceof ScalarEvent scalar ? scalar.getTag() : null;
    }

    private void addSyntaxProblem(YAMLException e) {
        String context = "";
        String problem = e.getMessage();
        Mark mark = place;
        if (e instanceof MarkedYAMLException marked) {
            context = marked.getContext() == null ? "" : marked.getContext() + ": ";
            problem = marked.getProblem();
            mark = marked.getProblemMark() == null ? place : marked.getProblemMark();
        }
        String message =
                "not YAML: " + (context + problem).replaceAll("\\s+", " ").strip();
        if (mark == null) {
            problems.add(1, 1, message);
        } else {
            problems.add(mark, message);
        }
    }
}
