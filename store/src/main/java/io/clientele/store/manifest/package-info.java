/** How the rows came into the database. Start reading at {@link io.clientele.store.manifest.Manifest}. */
@NullMarked
package io.clientele.store.manifest;

import org.jspecify.annotations.NullMarked;
