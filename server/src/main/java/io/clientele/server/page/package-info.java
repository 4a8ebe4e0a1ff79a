/** What every page shows around its own content: head, navigation, messages, footer, theme; and the pages for errors. */
@NullMarked
package io.clientele.server.page;

import org.jspecify.annotations.NullMarked;
