/** A JUnit 5 extension that hands a test its customers. */
@NullMarked
package io.clientele.junit;

import org.jspecify.annotations.NullMarked;
