package io.clientele.yaml;

import java.io.StringReader;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** The tree of nodes of a file that holds one document of plain data. */
final class YamlTree {

    private YamlTree() {}

    /** @throws YamlFileException if the file is not YAML, or more than plain data, or empty */
    static Node rootOf(byte[] bytes, Problems problems) {
        String text = YamlText.of(bytes, problems);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(YamlText.MAX_BYTES);
        Yaml yaml = new Yaml(
                new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options);
        new PlainDataCheck(problems).check(yaml.parse(new StringReader(text)));
        problems.throwIfAny();
        Node root = yaml.compose(new StringReader(text));
        if (root == null) {
            problems.add(1, 1, "file is empty, but must have content");
            problems.throwIfAny();
        }
        return root;
    }
}
