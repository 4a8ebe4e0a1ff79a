/**
 * Personas and segments as YAML that people write. Files are read node by node, so that every message has a line and a column;
 * what YAML offers beyond plain data (anchors, tags, several documents) is refused.
 */
@NullMarked
package io.clientele.yaml;

import org.jspecify.annotations.NullMarked;
