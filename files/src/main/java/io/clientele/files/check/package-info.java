/** Checks of folders that {@code generate} and {@code export} wrote, from the files alone. Start reading at {@link io.clientele.files.check.FolderCheck}. */
@NullMarked
package io.clientele.files.check;

import org.jspecify.annotations.NullMarked;
