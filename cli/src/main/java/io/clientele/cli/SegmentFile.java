package io.clientele.cli;

import io.clientele.rfm.SegmentRules;
import io.clientele.yaml.SegmentsYaml;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The segment rules of a file or, without one, the built-in ones. SnakeYAML is loaded for a file only. */
final class SegmentFile {
    private SegmentFile() {}

    static SegmentRules read(@Nullable Path file) {
        return file == null ? SegmentRules.defaults() : SegmentsYaml.read(file);
    }
}
