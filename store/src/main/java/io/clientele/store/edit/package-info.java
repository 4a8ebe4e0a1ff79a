/** What all changes of single records have in common: who makes them, when, and why they are refused. */
@NullMarked
package io.clientele.store.edit;

import org.jspecify.annotations.NullMarked;
