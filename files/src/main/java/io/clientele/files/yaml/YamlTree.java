package io.clientele.files.yaml;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The tree of nodes of a file that holds one document of plain data. The stream of events is looked through before a tree is
 * built, so that neither an alias that multiplies nor a tag nor deep nesting ever gets that far.
 */
final class YamlTree {
    private static final int MAX_DEPTH = 10;

    private YamlTree() {}

    /** @throws YamlFileException if the file is not YAML, or more than plain data, or empty */
    static Node rootOf(byte[] bytes, Problems problems) {
        String text = YamlText.of(bytes, problems);
        try {
            refuseMoreThanData(text, problems);
            problems.throwIfAny();
            Node root = yaml().compose(new StringReader(text));
            if (root != null) {
                return root;
            }
            problems.add(1, 1, "file is empty, but must have content");
        } catch (MarkedYAMLException e) {
            addSyntaxProblem(e, problems);
        }
        problems.throwIfAny();
        throw new IllegalStateException("no root and no problem");
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(YamlText.MAX_BYTES);
        return new Yaml(
                new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options);
    }

    private static void refuseMoreThanData(String text, Problems problems) {
        int depth = 0;
        int documents = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            Mark mark = event.getStartMark();
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
                return;
            }
        }
    }

    private static @Nullable String tagOf(Event event) {
        if (event instanceof CollectionStartEvent start) {
            return start.getTag();
        }
        return event instanceof ScalarEvent scalar ? scalar.getTag() : null;
    }

    private static void addSyntaxProblem(MarkedYAMLException e, Problems problems) {
        String problem = String.valueOf(e.getProblem()).replaceAll("\\s+", " ").strip();
        String context = e.getContext() == null
                ? ""
                : e.getContext().replaceAll("\\s+", " ").strip() + ": ";
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        if (mark == null) {
            problems.add(1, 1, "not YAML: " + context + problem);
        } else {
            problems.add(mark, "not YAML: " + context + problem);
        }
    }
}
